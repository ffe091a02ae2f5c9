import { Problem } from '@metodgraf/subgraph-kit/problem';
import { holdsOn, type Period } from '../statement/period.rules.ts';

/** What is asked before an educator is given to a methodologist. */
export interface IntendedAssignment {
  readonly educator: {
    readonly id: string;
    readonly kind: string;
    readonly posts: readonly Period[];
  };
  readonly appointment: Period & { readonly personId: string; readonly limit: number };
  /** How many educators the methodologist has or will have from today on. */
  readonly load: number;
  /** All assignments of the educator, also past ones. */
  readonly earlier: readonly Period[];
  readonly from: string;
}

export type AssignRefusal = Problem<
  'LIMIT_REACHED' | 'ALREADY_ASSIGNED' | 'NOT_AN_EDUCATOR' | 'APPOINTMENT_ENDED' | 'SELF_ASSIGNMENT'
>;

/**
 * Whether the assignment may begin on that day. One educator has one methodologist at a time; a
 * methodologist has no more educators than the region allows. Source: приказ 1971, п. 5.3, абз. 1.
 */
export function checkAssignment(intended: IntendedAssignment): AssignRefusal | null {
  const { educator, appointment, load, earlier, from } = intended;
  if (educator.id === appointment.personId) return new Problem('SELF_ASSIGNMENT');
  if (educator.kind !== 'EDUCATOR' || !educator.posts.some((post) => holdsOn(post, from))) {
    return new Problem('NOT_AN_EDUCATOR');
  }
  if (!holdsOn(appointment, from)) return new Problem('APPOINTMENT_ENDED');
  // The new assignment is open, so it overlaps whatever has not ended before it begins.
  if (earlier.some(({ from: since, to }) => to === null || (to > from && to > since))) {
    return new Problem('ALREADY_ASSIGNED');
  }
  return load >= appointment.limit ? limitReached(appointment.limit) : null;
}

/** The refusal of one educator too many, with the limit to name. */
export const limitReached = (limit: number): Problem<'LIMIT_REACHED'> =>
  new Problem('LIMIT_REACHED', { limit });

/** Whether an assignment may end on that day; on its first day it never stood. */
export function checkEnd(
  assignment: Period,
  on: string,
): Problem<'ALREADY_ENDED' | 'DATES_REVERSED'> | null {
  if (assignment.to !== null) return new Problem('ALREADY_ENDED');
  return on < assignment.from ? new Problem('DATES_REVERSED') : null;
}
