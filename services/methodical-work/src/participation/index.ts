import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Participation } from './participation.entity.ts';
import {
  ActivityParticipationsResolver,
  ParticipationResolver,
  PersonParticipationsResolver,
} from './participation.resolver.ts';

/** Who takes part in what. */
export const participations: Module = {
  entities: [Participation],
  resolvers: [ParticipationResolver, ActivityParticipationsResolver, PersonParticipationsResolver],
  references: { Participation: referenceTo(Participation) },
};
