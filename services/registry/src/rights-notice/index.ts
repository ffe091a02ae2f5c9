import type { Module } from '@metodgraf/subgraph-kit';
import { RightsNotice } from './rights-notice.entity.ts';
import { RightsNoticeResolver } from './rights-notice.resolver.ts';

export { tellPerson } from './tell-person.ts';

/** Word to people of what an administrator changed in their rights. */
export const rightsNotice: Module = {
  entities: [RightsNotice],
  resolvers: [RightsNoticeResolver],
};
