import type { Highs } from 'highs';
import { highs } from './highs.ts';
import { type Objective, programText } from './mixed-integer-program.ts';
import {
  type Candidate,
  compareIds,
  contenders,
  isAdmissible,
  type RouteProblem,
  scoreOf,
} from './route-model.rules.ts';

/** Candidates whose tie is broken by one solve: their weights 2^11…1 stay far above the solver's tolerance. */
const TIE_BLOCK = 12;
const LONGEST_SECONDS = 10;

/**
 * The best admissible choice, exactly: closed weight, then federal weight, then hours, then ids, each
 * optimised by HiGHS with what was reached before held fast. Empty when nothing fits the hours.
 */
export async function solveRoute(given: RouteProblem): Promise<Candidate[]> {
  const fitting = given.candidates.filter(({ hours }) => hours <= given.budget);
  const problem = {
    ...given,
    candidates: contenders(fitting).toSorted((a, b) => compareIds(a.id, b.id)),
  };
  if (problem.candidates.length === 0) return [];
  const solver = await highs();
  const held: Objective[] = [];
  let chosen: Candidate[] = [];
  for (const objective of objectivesOf(problem)) {
    chosen = optimise(solver, problem, { objective, held });
    held.push({ ...objective, reached: valueOf(problem, objective, chosen) });
  }
  return chosen;
}

function objectivesOf(problem: RouteProblem): Objective[] {
  const blocks: Objective[] = [];
  for (let start = 0; start < problem.candidates.length; start += TIE_BLOCK) {
    blocks.push({ kind: 'TIES', start, length: TIE_BLOCK });
  }
  return [{ kind: 'CLOSED_WEIGHT' }, { kind: 'FEDERAL_WEIGHT' }, { kind: 'HOURS' }, ...blocks];
}

function optimise(
  solver: Highs,
  problem: RouteProblem,
  { objective, held }: { objective: Objective; held: readonly Objective[] },
): Candidate[] {
  const { Status, Columns, ObjectiveValue } = solver.solve(programText(problem, objective, held), {
    output_flag: false,
    mip_rel_gap: 0,
    time_limit: LONGEST_SECONDS,
  });
  if (Status !== 'Optimal') throw new Error(`route not solved: ${Status}`);
  const chosen = problem.candidates.filter(
    (_, index) => Math.round(Columns[`x${index}`]?.Primal ?? 0) === 1,
  );
  // The solver computes in floating point; the answer is taken only when whole numbers confirm it.
  const exact = valueOf(problem, objective, chosen);
  if (!isAdmissible(problem, chosen) || exact !== Math.round(ObjectiveValue)) {
    throw new Error('route not solved: the rounded answer differs from the solver’s');
  }
  return chosen;
}

function valueOf(
  problem: RouteProblem,
  objective: Objective,
  chosen: readonly Candidate[],
): number {
  if (objective.kind === 'TIES') {
    const { start, length } = objective;
    const block = problem.candidates.slice(start, start + length);
    const worth = block.map((each, index) =>
      chosen.includes(each) ? 2 ** (length - 1 - index) : 0,
    );
    return worth.reduce((sum, each) => sum + each, 0);
  }
  const { closedWeight, federalWeight, hours } = scoreOf(problem, chosen);
  return { CLOSED_WEIGHT: closedWeight, FEDERAL_WEIGHT: federalWeight, HOURS: hours }[
    objective.kind
  ];
}
