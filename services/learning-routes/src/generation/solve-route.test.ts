import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bruteForce } from '../../testing/brute-force.ts';
import { aRouteProblem } from '../../testing/route-problem.ts';
import {
  closedOnlyBy,
  hoursOf,
  isAdmissible,
  type RouteProblem,
  scoreOf,
} from './route-model.rules.ts';
import { type RouteChoice, solveRoute as choose } from './solve-route.ts';

const idsOf = (chosen: readonly { id: string }[]): string[] =>
  chosen.map(({ id }) => id).toSorted();

/** The choice once all of it is proven. */
async function solveRoute(problem: RouteProblem): Promise<RouteChoice['chosen']> {
  const { chosen, proven } = await choose(problem);
  expect(proven).toBe('WHOLE');
  return chosen;
}
const seeds = Array.from({ length: 50 }, (_, index) => index + 1);

/** @requirement R099, R109 */
describe('the exact optimum', () => {
  test.each(seeds)('equals trying every subset, case %i', async (seed) => {
    const problem = aRouteProblem(seed, { needs: 3 + (seed % 5), candidates: 6 + (seed % 6) });
    expect(idsOf(await solveRoute(problem))).toEqual(idsOf(bruteForce(problem)));
  });

  test('does not depend on the order in which programs are listed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 100, max: 10_000 }),
        fc.infiniteStream(fc.nat()),
        async (seed, keys) => {
          const problem = aRouteProblem(seed, { needs: 5, candidates: 9 });
          const shuffled = problem.candidates
            .map((each) => ({ each, key: keys.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ each }) => each);
          const again = await solveRoute({
            ...problem,
            candidates: shuffled,
            needs: problem.needs.toReversed(),
          });
          expect(idsOf(again)).toEqual(idsOf(await solveRoute(problem)));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('never exceeds the hours and keeps no step that closes nothing by itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 10_001, max: 99_999 }), async (seed) => {
        const problem = aRouteProblem(seed, { needs: 8, candidates: 20 });
        const chosen = await solveRoute(problem);
        expect(hoursOf(chosen)).toBeLessThanOrEqual(problem.budget);
        for (const step of chosen) expect(closedOnlyBy(step, chosen)).not.toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('more hours never close less', async () => {
    for (const seed of seeds.slice(0, 15)) {
      const problem = aRouteProblem(seed, { needs: 6, candidates: 12 });
      const roomier = { ...problem, budget: problem.budget + 36 };
      const [less, more] = await Promise.all([solveRoute(problem), solveRoute(roomier)]);
      expect(scoreOf(roomier, more).closedWeight).toBeGreaterThanOrEqual(
        scoreOf(problem, less).closedWeight,
      );
    }
  });

  test('is empty when nothing fits or nothing is offered', async () => {
    const problem = aRouteProblem(7, { needs: 3, candidates: 4 });
    expect(await solveRoute({ ...problem, budget: 5 })).toEqual([]);
    expect(await solveRoute({ ...problem, candidates: [] })).toEqual([]);
  });
});

/** A clock that moves a second every time it is read. */
function aTickingClock(): () => number {
  let seconds = 0;
  return () => (seconds += 1) * 1_000;
}

describe('when the time is over', () => {
  const problem = { ...aRouteProblem(3, { needs: 6, candidates: 14 }), budget: 144 };

  test.each([
    [0, 'NOTHING', []],
    [1, 'CLOSED_WEIGHT', ['closedWeight']],
    [2, 'FEDERAL_WEIGHT', ['closedWeight', 'federalWeight']],
    [3, 'SCORE', ['closedWeight', 'federalWeight', 'hours']],
    [4, 'WHOLE', ['closedWeight', 'federalWeight', 'hours']],
  ] as const)('after %i aims the proof reaches %s', async (aims, proven, settled) => {
    // Every aim reads the clock once, so the time is counted in aims.
    const patience = { until: (aims + 0.5) * 1_000, clock: aTickingClock() };
    const choice = await choose(problem, patience);
    expect(choice.proven).toBe(proven);
    expect(isAdmissible(problem, choice.chosen)).toBe(true);
    const [shown, best] = [choice.chosen, bruteForce(problem)].map((each) => {
      const score = scoreOf(problem, each);
      return settled.map((part) => score[part]);
    });
    expect(shown).toEqual(best);
  });

  test('a program that needs longer is left, and the next one is solved', async () => {
    const heavy = { ...aRouteProblem(1, { needs: 60, candidates: 600 }), budget: 720 };
    const { proven } = await choose(heavy, { until: Date.now() + 30, clock: Date.now });
    expect(proven).toBe('NOTHING');
    expect(idsOf(await solveRoute(problem))).toEqual(idsOf(bruteForce(problem)));
  });
});

test('other requests are answered while a route is chosen', async () => {
  let answered = 0;
  const others = setInterval(() => (answered += 1), 1);
  await solveRoute({ ...aRouteProblem(1, { needs: 15, candidates: 40 }), budget: 144 });
  clearInterval(others);
  expect(answered).toBeGreaterThan(0);
});
