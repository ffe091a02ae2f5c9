import type { Module } from '@metodgraf/subgraph-kit';
import { Account, AccountHistory } from './account.entity.ts';
import { AccountResolver } from './account.resolver.ts';

export { Account } from './account.entity.ts';
export { AccountType } from './account.graphql.ts';
export { accountHistory } from './account.history.ts';
export { conditionsOfState, rolesTold, type ToldRole } from './accounts.ts';

/** Sign-ins and whose they are. */
export const account: Module = {
  entities: [Account, AccountHistory],
  resolvers: [AccountResolver],
};
