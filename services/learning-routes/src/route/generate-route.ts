import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { conflict, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { planInputOf } from '../generation/plan-input.ts';
import { planRoute } from '../generation/plan-route.ts';
import { choosingTime } from './choosing-time.ts';
import { LearningRoute } from './learning-route.entity.ts';
import { recordPlan } from './record-plan.ts';
import { routeGenerate } from './route.policy.ts';
import { scopesOver } from './scopes-over.ts';

export interface GenerateRoute {
  readonly personId: string;
  readonly hoursBudget: number;
  readonly pace: string;
}

/**
 * Makes the best route for a person the methodologist accompanies. What it rests on is read and solved
 * before the transaction, which then takes the answer only if nothing has changed since.
 * @requirement R047, R099, R100, R109, RM-13
 */
export async function generateRoute(
  ctx: RequestContext,
  requestId: string,
  input: GenerateRoute,
): Promise<LearningRoute | Problem> {
  const { personId, hoursBudget, pace } = input;
  const day = today(ctx);
  const clock = (): number => ctx.now().getTime();
  const patience = { until: clock() + choosingTime.longestMs, clock };
  const read = (em: EntityManager) => planInputOf(em, personId, day);
  const considered = await ctx.em.fork().transactional(read, { readOnly: true });
  const plan = await planRoute(considered, hoursBudget, patience);

  const change = { action: routeGenerate.action, requestId, input, answers: LearningRoute };
  return perform(ctx, change, async (tx) => {
    routeGenerate.assert(ctx.viewer, await scopesOver(tx, personId, day));
    if (pace.trim() === '') return new Problem('PACE_EMPTY');
    await holdPerson(tx, personId);
    if (await hasOpenRoute(tx, personId)) return new Problem('OPEN_ROUTE_EXISTS');
    if (plan instanceof Problem) return plan;
    if (!isDeepStrictEqual(await read(tx), considered)) throw conflict();
    return recordPlan(tx, plan, { ...input, by: ctx.viewer.person, on: day, newId: randomUUID });
  });
}

/** Of two routes made for one person at the same moment the second waits and is refused. */
async function holdPerson(tx: EntityManager, personId: string): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [personId]);
}

/** Whether the person has a route that is not closed. */
async function hasOpenRoute(tx: EntityManager, personId: string): Promise<boolean> {
  return (await tx.count(LearningRoute, { personId, status: { $ne: 'CLOSED' } })) > 0;
}
