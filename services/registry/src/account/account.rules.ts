const VALID_MS = 60 * 60_000;

/** A match serves the work at hand: after an hour the person is to be looked for anew. */
export const hasLapsed = ({ at }: { readonly at: Date }, now: Date): boolean =>
  now.getTime() - at.getTime() > VALID_MS;

/** What can be told from a role's period: in how many days an end is near. */
export const ENDING_DAYS = 14;
