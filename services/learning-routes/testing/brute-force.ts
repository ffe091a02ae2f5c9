import {
  type Candidate,
  compareChoices,
  isAdmissible,
  type RouteProblem,
} from '../src/generation/route-model.rules.ts';

/** The best choice by trying every subset: slow, and so plain that it cannot be wrong. */
export function bruteForce(problem: RouteProblem): Candidate[] {
  let best: Candidate[] = [];
  for (let subset = 0; subset < 2 ** problem.candidates.length; subset += 1) {
    const choice = problem.candidates.filter((_, index) => (subset >> index) % 2 === 1);
    if (isAdmissible(problem, choice) && compareChoices(problem, choice, best) < 0) best = choice;
  }
  return best;
}
