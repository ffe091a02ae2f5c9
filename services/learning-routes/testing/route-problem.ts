import { SeededRandom } from '../seed/seeded-random.ts';
import type { Candidate, RouteProblem } from '../src/generation/route-model.rules.ts';

export interface ProblemSize {
  needs: number;
  candidates: number;
}

/** A random small region: few distinct hours and weights, so that ties are common. */
export function aRouteProblem(seed: number, size: ProblemSize): RouteProblem {
  const random = new SeededRandom(seed);
  const needs = Array.from({ length: size.needs }, () => ({
    deficitId: random.uuid(),
    weight: random.pick([250, 500, 500, 1000, random.between(1, 2000)]),
  }));
  const candidates = Array.from({ length: size.candidates }, (): Candidate => {
    const closes = needs.filter(() => random.next() < 0.3).map(({ deficitId }) => deficitId);
    return {
      id: random.uuid(),
      hours: random.pick([6, 16, 18, 36, 36, 72]),
      federal: random.next() < 0.3,
      closes: closes.length > 0 ? closes : [random.pick(needs).deficitId],
    };
  });
  return { needs, candidates, budget: random.pick([10, 36, 72, 108, 144]) };
}
