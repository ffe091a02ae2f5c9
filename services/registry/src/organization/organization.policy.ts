import { policy } from '@metodgraf/subgraph-kit';

/** The center keeps the register of organizations. Source: приказ 1971, п. 3.2.3. */
export const addOrganizationPolicy = policy<null>(
  'registry:organization:add',
  ({ role }) => role === 'CENTER',
);
