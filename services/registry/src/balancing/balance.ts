import type { Problem } from '@metodgraf/subgraph-kit';
import { type Solved, Solver } from '@metodgraf/subgraph-kit/solver';
import {
  type Allocation,
  type BalancedAppointment,
  type BalancedEducator,
  type BalancingTask,
  checkCapacity,
  costOf,
  type EducatorGroup,
  groupsOf,
  type Move,
  movesOf,
} from './balancing.rules.ts';
import { comes, flowProgram, stays } from './flow-program.ts';

/** A balancing that the solver proved to be the cheapest. */
export interface Balance {
  readonly given: Allocation;
  readonly moves: readonly Move[];
  /** Points of today's allocation are not comparable: not everybody has a methodologist. */
  readonly cost: number;
}

const LONGEST_MS = 300_000;
const solver = new Solver();

/** The cheapest allocation of all educators under all limits, or what makes it impossible. */
export async function balance(
  task: BalancingTask,
  options: { signal?: AbortSignal } = {},
): Promise<Balance | Problem<'NOT_ENOUGH_METHODOLOGISTS'>> {
  const refused = checkCapacity(task);
  if (refused) return refused;
  if (task.educators.length === 0) return { given: new Map(), moves: [], cost: 0 };

  const groups = groupsOf(task);
  const program = flowProgram(task, groups);
  const solved = await solver.solve(program, { remaining: () => LONGEST_MS, ...options });
  if (solved?.status !== 'Optimal')
    throw new Error(`not balanced: ${solved?.status ?? 'time is over'}`);
  const given = allocationOf(task, groups, solved);
  const cost = costOf(task, given);
  // The solver computes in floating point and prices a group as one; the answer is taken only when the
  // people it becomes cost what it said.
  const unpaid = continuityOfUnassigned(task, groups);
  if (Math.abs(solved.objective - unpaid - cost) > 0.5)
    throw new Error('not balanced: the allocation differs from the solver’s');
  return { given, moves: movesOf(task, given), cost };
}

/** In the program everyone who comes into a group with assigned people pays; those without a methodologist owe nothing. */
function continuityOfUnassigned(
  { weights }: BalancingTask,
  groups: readonly EducatorGroup[],
): number {
  const unassigned = groups.map(({ educators }) => {
    const without = educators.filter(({ appointment }) => appointment === null).length;
    return without < educators.length ? without : 0;
  });
  return unassigned.reduce((sum, count) => sum + count, 0) * weights.continuity;
}

function allocationOf(
  { appointments }: BalancingTask,
  groups: readonly EducatorGroup[],
  { values }: Solved,
): Allocation {
  const given = new Map<string, string>();
  const count = (name: string): number => Math.round(values[name] ?? 0);
  for (const [g, { educators }] of groups.entries()) {
    const places = appointments.map((appointment, a) => ({
      appointment,
      left: count(stays(g, a)) + count(comes(g, a)),
    }));
    const moving = educators.filter((educator) => !keepsPlace(educator, places, given));
    for (const educator of moving) take(educator, places, given);
  }
  return given;
}

type Place = { readonly appointment: BalancedAppointment; left: number };

/** Whoever may stay stays: which of a group's people move makes no difference to the price. */
function keepsPlace(
  { id, appointment }: BalancedEducator,
  places: readonly Place[],
  given: Map<string, string>,
): boolean {
  const place = places.find((each) => each.appointment.id === appointment && each.left > 0);
  if (!place) return false;
  place.left -= 1;
  given.set(id, place.appointment.id);
  return true;
}

function take(
  { id }: BalancedEducator,
  places: readonly Place[],
  given: Map<string, string>,
): void {
  const place = places.find(({ left }) => left > 0);
  if (!place) throw new Error('not balanced: fewer places than educators');
  place.left -= 1;
  given.set(id, place.appointment.id);
}
