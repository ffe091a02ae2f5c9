import type { Module } from '@metodgraf/subgraph-kit';
import { Account, RoleGrant } from './account.entity.ts';
import { GrantResolver } from './account.resolver.ts';

export { Account, RoleGrant } from './account.entity.ts';
export { GrantType } from './account.graphql.ts';
export { grantsOf } from './grants.ts';

/** Sign-ins and the roles people act in. */
export const account: Module = { entities: [Account, RoleGrant], resolvers: [GrantResolver] };
