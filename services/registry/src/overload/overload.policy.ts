import { policy } from '@metodgraf/subgraph-kit';

/** The center answers for the load of its methodologists. Source: приказ 1971, п. 5.3. */
export const allowOverloadPolicy = policy<null>(
  'registry:overload:allow',
  ({ role }) => role === 'CENTER',
);
