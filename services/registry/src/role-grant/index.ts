import type { Module } from '@metodgraf/subgraph-kit';
import { RoleGrant, RoleGrantHistory } from './role-grant.entity.ts';
import { AccountGrantsResolver, GrantResolver } from './role-grant.resolver.ts';

export { GrantType } from './role-grant.graphql.ts';
export { allGrantsOf, grantsOf } from './grants.ts';
export { RoleGrant } from './role-grant.entity.ts';
export { roleGrantHistory } from './role-grant.history.ts';

/** The roles people act in. */
export const roleGrant: Module = {
  entities: [RoleGrant, RoleGrantHistory],
  resolvers: [GrantResolver, AccountGrantsResolver],
};
