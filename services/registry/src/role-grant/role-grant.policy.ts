import { policy } from '@metodgraf/subgraph-kit';
import type { RoleGrant } from './role-grant.entity.ts';

/** Roles are the administrator's, who in turn sees no people. */
export const grantRolePolicy = policy<null>(
  'registry:role:grant',
  ({ role }) => role === 'ADMINISTRATOR',
);

export const revokeGrantPolicy = policy<RoleGrant>(
  'registry:role:revoke',
  ({ role }) => role === 'ADMINISTRATOR',
);
