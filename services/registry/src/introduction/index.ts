import type { Module } from '@metodgraf/subgraph-kit';
import { Introduction } from './introduction.entity.ts';
import { IntroductionResolver } from './introduction.resolver.ts';
import { introductionConsumers } from './on-introduction.ts';

export { Introduction } from './introduction.entity.ts';
export { IntroductionType } from './introduction.graphql.ts';

/** Who sees a person's card because work has brought them together. */
export const introduction: Module = {
  entities: [Introduction],
  resolvers: [IntroductionResolver],
  consumers: introductionConsumers,
};
