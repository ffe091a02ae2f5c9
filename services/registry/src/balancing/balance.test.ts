import { Problem } from '@metodgraf/subgraph-kit';
import { describe, expect, test } from 'vitest';
import { balance, type Balance } from './balance.ts';
import {
  type BalancedAppointment,
  type BalancedEducator,
  type BalancingTask,
  costOf,
  loadsOf,
} from './balancing.rules.ts';

const WEIGHTS = { subject: 10, territory: 4, continuity: 3, evenness: 1 };

/** Small, seeded and repeatable; every case a different picture. */
function aRandomTask(seed: number): BalancingTask {
  let state = seed * 7919 + 17;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const some = (from: readonly string[]): string[] =>
    from.filter(() => random(2) === 0).slice(0, 2);
  const appointments: BalancedAppointment[] = Array.from({ length: 2 + random(2) }, (_, index) => ({
    id: `m${index}`,
    schoolSubjects: some(['физика', 'химия', 'история']),
    territories: some(['kemerovo', 'osinniki']),
    limit: 2 + random(3),
  }));
  const places = appointments.reduce((sum, { limit }) => sum + limit, 0);
  const educators: BalancedEducator[] = Array.from(
    { length: Math.min(places, 4 + random(3)) },
    (_, index) => ({
      id: `e${index}`,
      schoolSubjects: some(['физика', 'химия', 'история']),
      territories: some(['kemerovo', 'osinniki']),
      appointment: [null, 'gone', ...appointments.map(({ id }) => id)][
        random(appointments.length + 2)
      ] as string | null,
    }),
  );
  const weights = {
    subject: random(12),
    territory: random(6),
    continuity: random(8),
    evenness: random(3),
  };
  return { educators, appointments, weights };
}

/** The lowest price of all allocations there are. */
function bruteForce(task: BalancingTask): number {
  const { educators, appointments } = task;
  let best = Infinity;
  const given = new Map<string, string>();
  const visit = (index: number): void => {
    const educator = educators[index];
    if (!educator) {
      best = Math.min(best, costOf(task, given));
      return;
    }
    for (const { id, limit } of appointments) {
      if ((loadsOf(given.values()).get(id) ?? 0) >= limit) continue;
      given.set(educator.id, id);
      visit(index + 1);
      given.delete(educator.id);
    }
  };
  visit(0);
  return best;
}

async function balanced(task: BalancingTask): Promise<Balance> {
  const found = await balance(task);
  if (found instanceof Problem) throw new Error(found.code);
  return found;
}

test('is as cheap as the best of all allocations, on thirty small cases', async () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const task = aRandomTask(seed);
    const found = await balanced(task);
    expect({ seed, cost: found.cost }).toEqual({ seed, cost: bruteForce(task) });
    for (const { id, limit } of task.appointments)
      expect(loadsOf(found.given.values()).get(id) ?? 0).toBeLessThanOrEqual(limit);
  }
});

describe('the region', () => {
  const SUBJECTS = ['математика', 'физика', 'химия', 'история', 'русский язык', 'биология'];
  const region = (methodologists: number): BalancingTask => ({
    educators: Array.from({ length: 18_400 }, (_, index) => ({
      id: `e${String(index).padStart(5, '0')}`,
      schoolSubjects: [SUBJECTS[index % 6] as string],
      territories: [`t${(index * 31) % 34}`],
      appointment: index % 10 === 0 ? null : `m${(index * 17) % methodologists}`,
    })),
    appointments: Array.from({ length: methodologists }, (_, index) => ({
      id: `m${index}`,
      schoolSubjects: [SUBJECTS[index % 6] as string],
      territories: [`t${index % 34}`],
      limit: 250,
    })),
    weights: WEIGHTS,
  });

  test('of 75 methodologists takes all 18,400 educators', async () => {
    const task = region(75);
    const { given, cost, moves } = await balanced(task);
    expect(given.size).toBe(18_400);
    expect(Math.max(...loadsOf(given.values()).values())).toBeLessThanOrEqual(250);
    expect(costOf(task, given)).toBe(cost);
    expect(moves.filter(({ reasons }) => reasons.includes('UNASSIGNED'))).toHaveLength(1_840);
  });

  test('of 73 is refused with the 150 who find no place', async () => {
    expect(await balance(region(73))).toEqual(
      new Problem('NOT_ENOUGH_METHODOLOGISTS', {
        educators: 18_400,
        places: 18_250,
        shortfall: 150,
      }),
    );
  });
});

test('a cancelled balancing ends', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(balance(aRandomTask(1), { signal: stop.signal })).rejects.toThrow(/aborted/);
});

test('nobody to balance is no task for the solver', async () => {
  const found = await balanced({ ...aRandomTask(1), educators: [] });
  expect(found.moves).toEqual([]);
});
