import { Problem } from '@metodgraf/subgraph-kit/problem';

/** A link of one organization in one hierarchy. A period is half-open: `to` is the first day after. */
export interface Standing {
  readonly parentId: string;
  readonly from: string;
  readonly to: string | null;
}

/** Where an organization is to stand from a day; under nobody when there is no parent. */
export interface Move {
  readonly parentId: string | null;
  readonly from: string;
  /** When the organization itself began. */
  readonly since: string;
}

export type MoveProblem = Problem<'DATES_REVERSED' | 'OVERLAP' | 'ALREADY_THERE'>;

/**
 * Decides what a move does to the links there are: the one that is to end on its first day, if any.
 * What begins on that day or later is never overwritten: history is corrected knowingly, not by the way.
 */
export function planMove<Link extends Standing>(
  links: readonly Link[],
  { parentId, from, since }: Move,
): { ends: Link | null } | MoveProblem {
  if (from < since) return new Problem('DATES_REVERSED', { since: dayInWords(since) });
  const later = links.find((link) => link.from >= from);
  if (later) return new Problem('OVERLAP', { since: dayInWords(later.from) });
  const ends = links.find((link) => link.to === null || link.to > from) ?? null;
  if ((ends?.parentId ?? null) === parentId) return new Problem('ALREADY_THERE');
  return { ends };
}

/** A day as people read it: 01.09.2026. */
export const dayInWords = (day: string): string => day.split('-').toReversed().join('.');
