import { randomUUID } from 'node:crypto';
import { Problem } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Balance, balance } from './balance.ts';
import { Balancing, type BalancedLoad, BalancingMove } from './balancing.entity.ts';
import { type BalancingTask, loadsOf } from './balancing.rules.ts';
import { readTask } from './read-task.ts';

const LOOK_EVERY_MS = 500;
const BATCH = 1_000;

/** One piece of the work of the job. */
export interface Due {
  readonly em: EntityManager;
  readonly day: string;
  readonly balancing: Balancing;
}

/** Solves one proposal; whoever cancels it meanwhile ends the solver. */
export async function solveBalancing({ em, day, balancing }: Due): Promise<void> {
  const { id, weights } = balancing;
  await em.fork().nativeUpdate(Balancing, { id, state: 'QUEUED' }, { state: 'SOLVING' });
  const started = performance.now();
  const task = await readTask(em.fork(), { day, weights });
  const solved = await unlessCancelled(em, id, (signal) => balance(task, { signal }));
  if (!solved) return;
  const figures = {
    educators: task.educators.length,
    places: task.appointments.reduce((sum, { limit }) => sum + limit, 0),
    seconds: Math.round((performance.now() - started) / 1_000),
  };
  await em.fork().transactional(async (tx) => {
    const row = await tx.findOneOrFail(Balancing, { id });
    if (row.state === 'CANCELLED') return;
    Object.assign(row, figures);
    if (solved instanceof Problem) {
      row.state = 'INFEASIBLE';
      row.shortfall = figures.educators - figures.places;
      return;
    }
    row.state = 'READY';
    row.cost = solved.cost;
    row.kept = figures.educators - solved.moves.length;
    row.loads = loadsBeforeAndAfter(task, solved);
    await tx.flush();
    await insertMoves(tx, id, solved);
  });
}

async function unlessCancelled<Result>(
  em: EntityManager,
  id: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result | null> {
  const stop = new AbortController();
  const look = setInterval(() => {
    void em
      .fork()
      .findOne(Balancing, { id })
      .then((row) => (row?.state === 'CANCELLED' ? stop.abort() : undefined));
  }, LOOK_EVERY_MS);
  try {
    return await work(stop.signal);
  } catch (error) {
    if (stop.signal.aborted) return null;
    throw error;
  } finally {
    clearInterval(look);
  }
}

function loadsBeforeAndAfter(
  { educators, appointments }: BalancingTask,
  { given }: Balance,
): BalancedLoad[] {
  const before = loadsOf(educators.map(({ appointment }) => appointment));
  const after = loadsOf(given.values());
  return appointments.map(({ id, limit }) => ({
    appointment: id,
    before: before.get(id) ?? 0,
    after: after.get(id) ?? 0,
    limit,
  }));
}

async function insertMoves(
  tx: EntityManager,
  balancingId: string,
  { moves }: Balance,
): Promise<void> {
  const rows = moves.map(({ educator, from, to, reasons }) => ({
    id: randomUUID(),
    balancingId,
    personId: educator,
    fromId: from,
    toId: to,
    reasons: [...reasons],
    state: 'PROPOSED' as const,
  }));
  for (let start = 0; start < rows.length; start += BATCH) {
    await tx.insertMany(BalancingMove, rows.slice(start, start + BATCH));
  }
}
