import { policy } from '@metodgraf/subgraph-kit';

/** The center keeps the list of schools with low results. */
export const markLowResultsPolicy = policy<null>(
  'registry:low-results:mark',
  ({ role }) => role === 'CENTER',
);
export const endLowResultsPolicy = policy<null>(
  'registry:low-results:end',
  ({ role }) => role === 'CENTER',
);
