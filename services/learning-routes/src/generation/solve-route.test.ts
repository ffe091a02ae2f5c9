import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bruteForce } from '../../testing/brute-force.ts';
import { aRouteProblem } from '../../testing/route-problem.ts';
import { closedOnlyBy, hoursOf, scoreOf } from './route-model.rules.ts';
import { solveRoute } from './solve-route.ts';

const idsOf = (chosen: readonly { id: string }[]): string[] =>
  chosen.map(({ id }) => id).toSorted();
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

  test.each([1, 2, 3, 4])(
    'takes less than a second of the processor for 40 programs, case %i',
    async (seed) => {
      const problem = { ...aRouteProblem(seed, { needs: 15, candidates: 40 }), budget: 144 };
      await solveRoute(aRouteProblem(seed, { needs: 2, candidates: 2 })); // the first call loads the solver
      const before = process.cpuUsage();
      await solveRoute(problem);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(1_000);
    },
  );

  test('is empty when nothing fits or nothing is offered', async () => {
    const problem = aRouteProblem(7, { needs: 3, candidates: 4 });
    expect(await solveRoute({ ...problem, budget: 5 })).toEqual([]);
    expect(await solveRoute({ ...problem, candidates: [] })).toEqual([]);
  });
});
