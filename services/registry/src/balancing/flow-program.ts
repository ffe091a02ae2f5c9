import {
  type BalancingTask,
  type EducatorGroup,
  evenShare,
  loadsOf,
  mismatchOf,
} from './balancing.rules.ts';

/** Names of the solver's variables: group `g`, appointment `a`. */
export const stays = (g: number, a: number): string => `k${g}_${a}`;
export const comes = (g: number, a: number): string => `v${g}_${a}`;
const above = (a: number): string => `o${a}`;

/**
 * The balancing as a flow from groups of educators to methodologists, in the solver's text form. Whoever
 * stays flows through an arc as wide as the group is there today; whoever comes pays for continuity; an
 * arc above the even share pays for each. All numbers of a flow are whole, so the optimum is, too.
 */
export function flowProgram(task: BalancingTask, groups: readonly EducatorGroup[]): string {
  const { appointments, weights } = task;
  const even = evenShare(task);
  const costs: string[] = [];
  const bounds: string[] = [];
  const rows: string[] = [];
  const inflows: string[][] = appointments.map(() => []);

  for (const [g, group] of groups.entries()) {
    const outflow: string[] = [];
    const there = loadsOf(group.educators.map(({ appointment }) => appointment));
    const assigned = group.educators.some(({ appointment }) => appointment !== null);
    for (const [a, appointment] of appointments.entries()) {
      const mismatch = mismatchOf(group, appointment, weights);
      addArc(comes(g, a), mismatch + (assigned ? weights.continuity : 0));
      const today = there.get(appointment.id) ?? 0;
      if (today > 0) {
        addArc(stays(g, a), mismatch);
        bounds.push(`${stays(g, a)} <= ${today}`);
      }

      function addArc(name: string, cost: number): void {
        if (cost > 0) costs.push(`${cost} ${name}`);
        outflow.push(name);
        inflows[a]?.push(name);
      }
    }
    rows.push(`g${g}: ${lines(outflow)} = ${group.educators.length}`);
  }
  for (const [a, { limit }] of appointments.entries()) {
    if (weights.evenness > 0 && limit > even) {
      costs.push(`${weights.evenness} ${above(a)}`);
      bounds.push(`${above(a)} <= ${limit - even}`);
      rows.push(`a${a}: ${lines(inflows[a] ?? [])} - ${above(a)} <= ${even}`);
    } else {
      rows.push(`a${a}: ${lines(inflows[a] ?? [])} <= ${limit}`);
    }
  }
  return [
    'Minimize',
    // A program without a price still needs a variable in its objective.
    ` cost: ${lines(costs.length > 0 ? costs : [`0 ${comes(0, 0)}`])}`,
    'Subject To',
    ...rows.map((row) => ` ${row}`),
    'Bounds',
    ...bounds.map((bound) => ` ${bound}`),
    'End',
    '',
  ].join('\n');
}

const PER_LINE = 20;

/** Sums wrapped: the solver's reader limits the length of a line. */
function lines(terms: readonly string[]): string {
  const wrapped: string[] = [];
  for (let start = 0; start < terms.length; start += PER_LINE) {
    wrapped.push(terms.slice(start, start + PER_LINE).join(' + '));
  }
  return wrapped.join('\n  + ');
}
