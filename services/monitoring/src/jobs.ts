import type { Job } from '@metodgraf/subgraph-kit';
import { findCorrections, recalculate } from './calculation/index.ts';
import { computeSnapshots } from './snapshot/index.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** What comes due by the clock, not by facts. */
export const JOBS: readonly Job[] = [
  { name: 'compute-snapshots', everyMs: 2 * SECOND, run: computeSnapshots },
  // With no indicator concerned, only a new day makes this count.
  {
    name: 'turn-the-day',
    everyMs: 5 * MINUTE,
    run: async (context) => {
      await recalculate(context, []);
    },
  },
  { name: 'find-corrections', everyMs: 30 * MINUTE, run: findCorrections },
];
