import { Problem } from '@metodgraf/subgraph-kit/problem';

export const SNAPSHOT_PROBLEMS = [
  'IN_FUTURE',
  'TOO_EARLY',
  'ALREADY_TAKEN',
  'TITLE_EMPTY',
] as const;
export type SnapshotProblem = (typeof SNAPSHOT_PROBLEMS)[number];

interface Known {
  readonly today: string;
  /** The first day on which the region had an indicator. */
  readonly since: string;
  /** Days of the snapshots taken or asked for. */
  readonly taken: boolean;
}

/** Why a snapshot of the day cannot be taken; null when it can. A day has one snapshot: it is approved once. */
export function faultOfSnapshot(
  { on, title }: { on: string; title: string },
  { today, since, taken }: Known,
): Problem<SnapshotProblem> | null {
  if (title.trim() === '') return new Problem('TITLE_EMPTY');
  if (on > today) return new Problem('IN_FUTURE', { on });
  if (on < since) return new Problem('TOO_EARLY', { on, since });
  return taken ? new Problem('ALREADY_TAKEN', { on }) : null;
}
