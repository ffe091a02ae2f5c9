import { Problem } from '@metodgraf/subgraph-kit/problem';

/** Someone who leads in an organization on a day. */
export interface Leader {
  readonly personId: string;
  readonly role: 'HEAD' | 'DEPUTY' | 'UNIT_HEAD';
}

/** Someone in a team on a day. */
export interface Member {
  readonly id: string;
  readonly personId: string;
  readonly role: string;
}

/** How a team differs from those who lead the organization. */
export interface Difference {
  readonly join: Leader[];
  readonly leave: Member[];
}

const RANK = { HEAD: 0, DEPUTY: 1, UNIT_HEAD: 2 } as const;

/**
 * A team is the head, the deputies and the heads of units of one organization; who was added by decision
 * (`OTHER`) stays until taken out. Source: GAP-05, приказ 1971, п. 5.2.
 */
export function differenceOf(leaders: readonly Leader[], members: readonly Member[]): Difference {
  const leading = new Map<string, Leader>();
  for (const leader of leaders.toSorted((a, b) => RANK[a.role] - RANK[b.role]))
    if (!leading.has(leader.personId)) leading.set(leader.personId, leader);
  const present = new Set(members.map(({ personId }) => personId));
  return {
    join: [...leading.values()].filter(({ personId }) => !present.has(personId)),
    leave: members.filter(({ personId, role }) => role !== 'OTHER' && !leading.has(personId)),
  };
}

/** Checks the day on which a member leaves the team. */
export function checkLeavingTeam(
  { from, to }: { from: string; to: string | null },
  on: string,
): Problem<'ALREADY_LEFT' | 'DATES_REVERSED'> | null {
  if (to !== null && to <= on) return new Problem('ALREADY_LEFT', { field: 'on', to });
  return on <= from ? new Problem('DATES_REVERSED', { field: 'on' }) : null;
}
