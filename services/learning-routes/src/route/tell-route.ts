import { RouteFact } from '@metodgraf/facts';
import { publish } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Match } from '../match/match.entity.ts';
import type { LearningRoute } from './learning-route.entity.ts';
import { RouteStep } from './route-step.entity.ts';

/** States a route to monitoring: indicators I-6 and J-2 count people by it. */
export async function tellRoute(tx: EntityManager, route: LearningRoute): Promise<void> {
  await publish(tx, RouteFact, {
    subject: route.id,
    state: async () => ({
      person: route.personId,
      status: route.status,
      basis: await assessmentsBehind(tx, route.id),
      approvedOn: route.approvedOn ?? null,
      closedOn: route.closedOn ?? null,
    }),
  });
}

/**
 * The diagnostics a route rests on, by the records of what was chosen: the school that approves may
 * read those, while deficits are closed to it.
 */
async function assessmentsBehind(tx: EntityManager, routeId: string): Promise<string[]> {
  const steps = await tx.find(RouteStep, { routeId });
  const matches = await tx.find(Match, { id: { $in: steps.map(({ matchId }) => matchId) } });
  return [...new Set(matches.flatMap(({ assessmentIds }) => assessmentIds))].toSorted();
}
