import { RouteFact } from '@metodgraf/facts';
import { publish } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { LearningRoute } from './learning-route.entity.ts';

/** States a route to monitoring: indicators I-6 and J-2 count people by it. */
export async function tellRoute(tx: EntityManager, route: LearningRoute): Promise<void> {
  await publish(tx, RouteFact, {
    subject: route.id,
    state: {
      person: route.personId,
      status: route.status,
      basis: [...route.basis],
      approvedOn: route.approvedOn ?? null,
      closedOn: route.closedOn ?? null,
    },
  });
}
