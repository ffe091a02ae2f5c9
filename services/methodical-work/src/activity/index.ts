import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { ActivityCompetency } from './activity-competency.entity.ts';
import { Activity } from './activity.entity.ts';
import { ActivityResolver } from './activity.resolver.ts';

/** What organizations hold for people to take part in. */
export const activities: Module = {
  entities: [Activity, ActivityCompetency],
  resolvers: [ActivityResolver],
  references: { Activity: referenceTo(Activity) },
};
