export { mayMove, type Moves } from './moves.ts';

/** An expected refusal: a member of the mutation's result union, never an exception. */
export class Problem<Code extends string = string> {
  readonly code: Code;
  readonly parameters: readonly { name: string; value: string }[];

  /** `parameters` fill the sentence the screen shows for `code`. */
  constructor(code: Code, parameters: Readonly<Record<string, string | number>> = {}) {
    this.code = code;
    this.parameters = Object.entries(parameters).map(([name, value]) => ({
      name,
      value: String(value),
    }));
  }
}
