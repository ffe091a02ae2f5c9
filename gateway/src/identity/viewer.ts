/** Roles a grant may carry; a session acts in one of them. */
export const ROLES = [
  'EDUCATOR',
  'LEADER',
  'METHODOLOGIST',
  'SCHOOL',
  'MUNICIPALITY',
  'CENTER',
  'PROVIDER',
  'ORGANIZER',
  'MENTOR',
  'MINISTRY',
  'ANALYST',
  'ADMINISTRATOR',
] as const;

/** In what capacity a person acts. */
export type Role = (typeof ROLES)[number];

/** Who asks: the claims of the token a service gets, and nothing about the person beyond the id. */
export interface Viewer {
  readonly person: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  readonly duties: readonly string[];
  readonly organization: string | null;
  /** Public name of the session; its secret never leaves the cookie. */
  readonly session: string;
}
