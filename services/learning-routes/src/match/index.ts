import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Match } from './match.entity.ts';
import { MatchResolver } from './match.resolver.ts';
import { StepReasoning } from './step-reasoning.entity.ts';

export const match: Module = {
  entities: [Match, StepReasoning],
  resolvers: [MatchResolver],
  references: { Match: referenceTo(Match) },
};
