import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Deficit } from './deficit.entity.ts';
import {
  AssessmentDeficitsResolver,
  DeficitResolver,
  PersonDeficitsResolver,
} from './deficit.resolver.ts';

export { Deficit } from './deficit.entity.ts';

export const deficitModule: Module = {
  entities: [Deficit],
  resolvers: [DeficitResolver, AssessmentDeficitsResolver, PersonDeficitsResolver],
  references: { Deficit: referenceTo(Deficit) },
};
