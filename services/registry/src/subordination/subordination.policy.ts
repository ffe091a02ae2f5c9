import { policy } from '@metodgraf/subgraph-kit';

/** The center keeps both hierarchies. Source: приказ 1971, п. 3.2.3. */
export const moveOrganizationPolicy = policy<null>(
  'registry:organization:move',
  ({ role }) => role === 'CENTER',
);
