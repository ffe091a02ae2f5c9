import { policy } from '@metodgraf/subgraph-kit';

/** The center keeps the territories by which everything is counted. Source: requirements, CF-29. */
export const mergeTerritoriesPolicy = policy<null>(
  'registry:territory:merge',
  ({ role }) => role === 'CENTER',
);
