/** A reason that the registry takes has at least so many letters. */
export const SHORTEST_REASON = 5;
