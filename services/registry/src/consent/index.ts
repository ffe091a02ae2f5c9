import type { Module } from '@metodgraf/subgraph-kit';
import { Consent } from './consent.entity.ts';
import { ConsentResolver } from './consent.resolver.ts';

export { Consent } from './consent.entity.ts';
export { ConsentType } from './consent.graphql.ts';

/** What people allow others beyond their role. */
export const consent: Module = { entities: [Consent], resolvers: [ConsentResolver] };
