import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { AuditTrail } from '../audit/audit-trail.ts';
import { Problem } from '../problem/problem.ts';
import { refusal } from '../problem/refusal.ts';
import { sessionContextOf } from '../rights/session-context.ts';
import { dayOf, type RequestContext } from './context.ts';
import {
  claimKey,
  fingerprintOf,
  type Outcome,
  type RequestKey,
  settleKey,
} from './request-key.ts';

type Identified = { id: string };

/** One intended change: the client's key and input, and the kind of record it answers with. */
export interface Change<Entity extends Identified> {
  /** `service:noun:verb`, as the write policy names it. */
  action: string;
  requestId: string;
  input: object;
  answers: EntityClass<Entity>;
}

/** Carries a refusal out of the transaction so that nothing half-done stays. */
class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Runs a change in one transaction with its audit row and the client's key: done once, however often asked.
 * A `Problem` undoes the work and is remembered as the answer; an exception leaves no trace but the audit
 * of a failed access. Within a transaction of the caller's, the change becomes final with that one.
 */
export async function perform<Entity extends Identified, Refusal extends Problem>(
  { em, viewer, now }: RequestContext,
  change: Change<Entity>,
  work: (tx: EntityManager) => Promise<Entity | Refusal>,
): Promise<Entity | Problem> {
  if (!UUID.test(change.requestId)) throw refusal('BAD_USER_INPUT', 'requestId должен быть UUID');
  const trail = new AuditTrail();
  // An import carries many changes out in one transaction; each of them is a savepoint there.
  const joined = em.isInTransaction();
  const unit = em.fork({ freshEventManager: true, keepTransactionContext: joined });
  if (!joined) unit.setSessionContext(sessionContextOf(viewer, dayOf(now()), change.action));
  unit.getEventManager().registerSubscriber(trail);
  const key: RequestKey = {
    id: change.requestId,
    person: viewer.person,
    action: change.action,
    fingerprint: fingerprintOf(change.action, change.input),
  };
  const audit = (tx: EntityManager, outcome: string): Promise<void> =>
    trail.write(tx, viewer, { action: change.action, outcome, at: now() });

  try {
    return await unit.transactional(async (tx) => {
      if (joined) await tx.execute(`select set_config('app.action', ?, true)`, [change.action]);
      const earlier = await claimKey(tx, key);
      if (earlier) return replay(tx, change, earlier);
      const result = await attempt(tx, work);
      if (result instanceof Problem) trail.forget();
      await settleKey(tx, key, outcomeOf(result));
      await audit(tx, result instanceof Problem ? result.code : 'DONE');
      return result;
    });
  } catch (error) {
    if (codeOf(error) === 'FORBIDDEN') {
      trail.forget();
      await em.fork().transactional((tx) => audit(tx, 'FORBIDDEN'));
    }
    throw error;
  }
}

async function attempt<Entity, Refusal extends Problem>(
  tx: EntityManager,
  work: (tx: EntityManager) => Promise<Entity | Refusal>,
): Promise<Entity | Problem> {
  try {
    return await tx.transactional(
      async (savepoint) => {
        const result = await work(savepoint);
        if (result instanceof Problem) throw new Refused(result);
        await savepoint.flush();
        return result;
      },
      { propagation: 'nested' },
    );
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}

function outcomeOf(result: Identified | Problem): Outcome {
  return result instanceof Problem
    ? { problem: result.code, parameters: result.parameters }
    : { record: result.id };
}

async function replay<Entity extends Identified>(
  tx: EntityManager,
  { answers }: Change<Entity>,
  outcome: Outcome,
): Promise<Entity | Problem> {
  if ('problem' in outcome) {
    const parameters = outcome.parameters.map(({ name, value }) => [name, value] as const);
    return new Problem(outcome.problem, Object.fromEntries(parameters));
  }
  // Every entity has an `id`, which the generic filter type cannot see.
  return (await tx.findOneOrFail(answers, { id: outcome.record } as never)) as Entity;
}

function codeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.extensions['code'] : undefined;
}
