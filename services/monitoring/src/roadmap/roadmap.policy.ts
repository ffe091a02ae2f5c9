import { policy } from '@metodgraf/subgraph-kit';

/** The ministry answers for the roadmap it approved, so it alone says what was executed. Source: приказ 1971, п. 3.2.1. */
export const markRoadmapPolicy = policy<null>(
  'monitoring:roadmap:mark',
  ({ role }) => role === 'MINISTRY',
);
export const withdrawRoadmapMarkPolicy = policy<null>(
  'monitoring:roadmap:withdraw-mark',
  ({ role }) => role === 'MINISTRY',
);
