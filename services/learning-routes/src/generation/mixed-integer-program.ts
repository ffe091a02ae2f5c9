import type { RouteProblem } from './route-model.rules.ts';

/** One aim of the route; `reached` is its best value once it has been optimised. */
export type Objective = (
  | { readonly kind: 'CLOSED_WEIGHT' | 'FEDERAL_WEIGHT' | 'HOURS' }
  | { readonly kind: 'TIES'; readonly start: number; readonly length: number }
) & { readonly reached?: number };

/** A coefficient with the name of its variable. */
type Term = readonly [coefficient: number, variable: string];

/**
 * The route as a mixed-integer program in CPLEX LP text. Variables, all 0 or 1:
 * x_i — candidate i is chosen; c_d — deficit d is closed; f_d — by a federal program;
 * s_d — by at most one step.
 */
export function programText(
  problem: RouteProblem,
  objective: Objective,
  held: readonly Objective[],
): string {
  const rows = [
    row(
      problem.candidates.map(({ hours }, i) => [hours, `x${i}`]),
      '<=',
      problem.budget,
    ),
    ...problem.needs.flatMap(({ deficitId }, d) => needRows(problem, deficitId, d)),
    ...problem.candidates.map(({ closes }, i) => neededRow(problem, closes, i)),
    ...held.map((earlier) => heldRow(problem, earlier)),
  ];
  return [
    objective.kind === 'HOURS' ? 'Minimize' : 'Maximize',
    ` aim: ${sum(termsOf(problem, objective))}`,
    'Subject To',
    ...rows.map((text, index) => ` r${index}: ${text}`),
    'Binary',
    ...problem.candidates.map((_, i) => ` x${i}`),
    ...problem.needs.flatMap((_, d) => [` c${d}`, ` f${d}`, ` s${d}`]),
    'End',
  ].join('\n');
}

/** A deficit is closed only by a chosen step; `s_d` holds only while at most one step closes it. */
function needRows({ candidates }: RouteProblem, deficitId: string, d: number): string[] {
  const closing = candidates.flatMap(({ closes }, i) => (closes.includes(deficitId) ? [i] : []));
  const federal = closing.filter((i) => candidates[i]?.federal);
  const [taken, takenFederal] = [closing, federal].map((list) =>
    list.map((i): Term => [-1, `x${i}`]),
  );
  const many = Math.max(closing.length - 1, 0);
  return [
    row([[1, `c${d}`], ...(taken ?? [])], '<=', 0),
    row([[1, `f${d}`], ...(takenFederal ?? [])], '<=', 0),
    row([...closing.map((i): Term => [1, `x${i}`]), [many, `s${d}`]], '<=', 1 + many),
  ];
}

/** A chosen step alone closes at least one deficit. */
function neededRow({ needs }: RouteProblem, closes: readonly string[], i: number): string {
  const alone = needs.flatMap(({ deficitId }, d): Term[] =>
    closes.includes(deficitId) ? [[-1, `s${d}`]] : [],
  );
  return row([[1, `x${i}`], ...alone], '<=', 0);
}

/** Values are whole, so half a unit of slack is exact and leaves the solver's rounding harmless. */
function heldRow(problem: RouteProblem, objective: Objective): string {
  const { reached = 0 } = objective;
  const terms = termsOf(problem, objective);
  return objective.kind === 'HOURS'
    ? row(terms, '<=', reached + 0.5)
    : row(terms, '>=', reached - 0.5);
}

function termsOf({ needs, candidates }: RouteProblem, objective: Objective): Term[] {
  if (objective.kind === 'TIES') {
    const { start, length } = objective;
    const block = candidates.slice(start, start + length);
    return block.map((_, index) => [2 ** (length - 1 - index), `x${start + index}`]);
  }
  if (objective.kind === 'HOURS') return candidates.map(({ hours }, i) => [hours, `x${i}`]);
  const closed = objective.kind === 'CLOSED_WEIGHT' ? 'c' : 'f';
  return needs.map(({ weight }, d) => [weight, `${closed}${d}`]);
}

function row(terms: readonly Term[], relation: '<=' | '>=', bound: number): string {
  return `${sum(terms)} ${relation} ${bound}`;
}

/** A term a line: the reader of LP text limits the length of lines. */
function sum(terms: readonly Term[]): string {
  return terms
    .filter(([coefficient]) => coefficient !== 0)
    .map(
      ([coefficient, variable]) =>
        `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${variable}`,
    )
    .join('\n  ');
}
