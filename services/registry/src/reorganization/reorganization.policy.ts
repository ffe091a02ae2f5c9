import { policy } from '@metodgraf/subgraph-kit';

/** The center ends records of the register. Source: приказ 1971, п. 3.2.3. */
export const closeOrganizationPolicy = policy<null>(
  'registry:organization:close',
  ({ role }) => role === 'CENTER',
);
