import { Problem } from '@metodgraf/subgraph-kit/problem';
import { checkJoining } from '../person/joining.rules.ts';

/** Work in an organization from a day up to but not including another; null means open. */
interface WorkPeriod {
  readonly organization: string;
  readonly from: string;
  readonly to: string | null;
}

/** Work that is about to be written, and what is known of the person. */
export interface IntendedWork extends WorkPeriod {
  readonly birthDate: string;
  /** All other posts of the person. */
  readonly others: readonly (WorkPeriod & { readonly title: string })[];
}

/**
 * Checks work before it is written. Two posts at one time are part-time work when the organizations
 * differ; in one organization they are a mistake of entry. `field` names what to correct.
 */
export function checkWork(
  work: IntendedWork,
): Problem<'DATES_REVERSED' | 'TOO_YOUNG' | 'POSTS_OVERLAP'> | null {
  if (work.to !== null && work.to <= work.from)
    return new Problem('DATES_REVERSED', { field: 'to' });
  const refused = checkJoining(work);
  if (refused) return refused;
  const other = work.others.find(
    (each) => each.organization === work.organization && overlap(each, work),
  );
  return other
    ? new Problem('POSTS_OVERLAP', { field: 'from', title: other.title, from: other.from })
    : null;
}

/** Whether a post ends later than it began, and was not over before. */
export function checkLeaving(
  { from, to }: { from: string; to: string | null },
  on: string,
): Problem<'ALREADY_LEFT' | 'DATES_REVERSED'> | null {
  if (to !== null && to <= on) return new Problem('ALREADY_LEFT', { field: 'on', to });
  return on <= from ? new Problem('DATES_REVERSED', { field: 'on' }) : null;
}

/**
 * Whether work in an organization of this kind counts in indicators unless someone decides otherwise:
 * staff of higher education is not meant by the regulation of 2021. Source: CF-08.
 */
export const countsByDefault = (organizationType: string): boolean =>
  organizationType !== 'UNIVERSITY';

const overlap = (left: WorkPeriod, right: WorkPeriod): boolean =>
  (right.to === null || left.from < right.to) && (left.to === null || right.from < left.to);
