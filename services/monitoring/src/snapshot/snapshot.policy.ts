import { policy } from '@metodgraf/subgraph-kit';

/** Freezing the numbers is the ministry's: it answers for the monitoring. Source: приказ 1971, п. 3.2.1. */
export const takeAnySnapshot = policy<null>(
  'monitoring:snapshot:take',
  ({ role }) => role === 'MINISTRY',
);
