/** Why a publication is refused; the code is for machines, the message for the person who publishes. */
export interface RegistryProblem {
  readonly code: string;
  readonly message: string;
  readonly service?: string;
  /** `Type` or `Type.field`. */
  readonly coordinate?: string;
}
