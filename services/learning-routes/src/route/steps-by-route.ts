import { byId, listBy, type RequestContext } from '@metodgraf/subgraph-kit';
import { Match } from '../match/match.entity.ts';
import { RouteStep } from './route-step.entity.ts';

/** Steps of many routes with one statement, in their order. */
export const stepsByRoute = listBy(
  (em, routes) => em.find(RouteStep, { routeId: { $in: routes } }, { orderBy: { position: 'asc' } }),
  ({ routeId }) => routeId,
);

/** Matches of many steps with one statement. */
export const matchById = byId(Match);

/** The deficits a step closes, as its match records them. */
export async function closedBy(context: RequestContext, { matchId }: RouteStep): Promise<readonly string[]> {
  return (await matchById(context, matchId))?.deficitIds ?? [];
}
