import { Solver } from '@metodgraf/subgraph-kit/solver';
import { type Objective, programText } from './mixed-integer-program.ts';
import {
  type Candidate,
  compareIds,
  contenders,
  isAdmissible,
  type Proven,
  type RouteProblem,
  scoreOf,
} from './route-model.rules.ts';

/** Candidates whose tie is broken by one solve: their weights 2^11…1 stay far above the solver's tolerance. */
const TIE_BLOCK = 12;

const solver = new Solver();

/** Until when to think, by which clock; both in milliseconds. */
export interface Patience {
  readonly until: number;
  readonly clock: () => number;
}

/** The best choice known and how much of its being the best is proven. */
export interface RouteChoice {
  readonly chosen: Candidate[];
  readonly proven: Proven;
}

/** No reader waits for what the demo region loads; a minute an aim only guards against an endless one. */
const WITHOUT_HURRY: Patience = { until: 60_000, clock: () => 0 };

/**
 * The best admissible choice, exactly: closed weight, then federal weight, then hours, then ids, each
 * optimised by HiGHS with what was reached before held fast. Empty when nothing fits the hours. When the
 * time is over, the choice is the best by the aims proven so far, and says so.
 */
export async function solveRoute(
  given: RouteProblem,
  patience = WITHOUT_HURRY,
): Promise<RouteChoice> {
  const fitting = given.candidates.filter(({ hours }) => hours <= given.budget);
  const problem = {
    ...given,
    candidates: contenders(fitting).toSorted((a, b) => compareIds(a.id, b.id)),
  };
  if (problem.candidates.length === 0) return { chosen: [], proven: 'WHOLE' };
  const held: Objective[] = [];
  let chosen: Candidate[] = [];
  for (const objective of objectivesOf(problem)) {
    const better = await optimise(problem, { objective, held }, patience);
    if (!better) return { chosen, proven: provenBy(held) };
    chosen = better;
    held.push({ ...objective, reached: valueOf(problem, objective, chosen) });
  }
  return { chosen, proven: 'WHOLE' };
}

function provenBy(held: readonly Objective[]): Proven {
  const aims: readonly Proven[] = ['NOTHING', 'CLOSED_WEIGHT', 'FEDERAL_WEIGHT'];
  return aims[held.length] ?? 'SCORE';
}

function objectivesOf(problem: RouteProblem): Objective[] {
  const blocks: Objective[] = [];
  for (let start = 0; start < problem.candidates.length; start += TIE_BLOCK) {
    blocks.push({ kind: 'TIES', start, length: TIE_BLOCK });
  }
  return [{ kind: 'CLOSED_WEIGHT' }, { kind: 'FEDERAL_WEIGHT' }, { kind: 'HOURS' }, ...blocks];
}

/** Null when the time did not suffice. */
async function optimise(
  problem: RouteProblem,
  { objective, held }: { objective: Objective; held: readonly Objective[] },
  { until, clock }: Patience,
): Promise<Candidate[] | null> {
  const program = programText(problem, objective, held);
  const solved = await solver.solve(program, { remaining: () => until - clock() });
  if (!solved) return null;
  if (solved.status !== 'Optimal') throw new Error(`route not solved: ${solved.status}`);
  const chosen = problem.candidates.filter(
    (_, index) => Math.round(solved.values[`x${index}`] ?? 0) === 1,
  );
  // The solver computes in floating point; the answer is taken only when whole numbers confirm it.
  const exact = valueOf(problem, objective, chosen);
  if (!isAdmissible(problem, chosen) || exact !== Math.round(solved.objective)) {
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
