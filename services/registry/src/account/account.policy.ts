import { policy } from '@metodgraf/subgraph-kit';

/** Roles are the administrator's, who in turn sees no people. */
export const grantRolePolicy = policy<null>(
  'registry:role:grant',
  ({ role }) => role === 'ADMINISTRATOR',
);

export const revokeGrantPolicy = policy<null>(
  'registry:role:revoke',
  ({ role }) => role === 'ADMINISTRATOR',
);
