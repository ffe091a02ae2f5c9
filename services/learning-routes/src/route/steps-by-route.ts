import { byId, listBy, type RequestContext } from '@metodgraf/subgraph-kit';
import { Match } from '../match/match.entity.ts';
import type { LearningRoute } from './learning-route.entity.ts';
import { totalHours } from './route.rules.ts';
import { RouteStep } from './route-step.entity.ts';

/** Steps of many routes with one statement, in their order. */
export const stepsByRoute = listBy(
  (em, routes) =>
    em.find(RouteStep, { routeId: { $in: routes } }, { orderBy: { position: 'asc' } }),
  ({ routeId }) => routeId,
);

/** Matches of many steps with one statement. */
export const matchById = byId(Match);

/** The deficits a step closes, as its match records them. */
export async function closedBy(
  context: RequestContext,
  { matchId }: RouteStep,
): Promise<readonly string[]> {
  return (await matchById(context, matchId))?.deficitIds ?? [];
}

/** The deficits of a route's basis that none of its steps closes. */
export async function uncoveredBy(
  context: RequestContext,
  { id, basis }: LearningRoute,
): Promise<string[]> {
  const steps = await stepsByRoute(context, id);
  const closed = await Promise.all(steps.map((step) => closedBy(context, step)));
  const ids = new Set(closed.flat());
  return basis.filter((deficitId) => !ids.has(deficitId));
}

/** How long a route takes, from its steps. */
export async function hoursOfRoute(context: RequestContext, routeId: string): Promise<number> {
  return totalHours(await stepsByRoute(context, routeId));
}

/** How many steps of a route are done and under way. */
export async function progressOfRoute(
  context: RequestContext,
  routeId: string,
): Promise<{ done: number; studying: number; total: number }> {
  const states = (await stepsByRoute(context, routeId)).map(({ state }) => state);
  return {
    done: states.filter((state) => state === 'COMPLETED').length,
    studying: states.filter((state) => state === 'STUDYING').length,
    total: states.length,
  };
}
