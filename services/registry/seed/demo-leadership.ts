import { addDays, yearsBefore } from './days.ts';
import type { DemoOrganizations } from './demo-organizations.ts';
import type { DemoPeople, PostRow } from './demo-people.ts';
import type { Random } from './random.ts';

export interface TeamRow {
  id: string;
  organizationId: string;
  from: string;
}

export interface TeamMemberRow {
  id: string;
  teamId: string;
  personId: string;
  role: 'HEAD' | 'DEPUTY' | 'UNIT_HEAD';
  from: string;
  to: null;
}

export interface LowResultsRow {
  id: string;
  organizationId: string;
  from: string;
  to: string | null;
  basis: string;
}

/** How many schools have composed their team; the others are left to be composed. */
const TEAMS = 12;

/** Leadership teams of some schools, and the schools that were or are listed for low results. */
export function demoLeadership({
  people,
  organizations,
  random,
  day,
}: {
  people: DemoPeople;
  organizations: DemoOrganizations;
  random: Random;
  day: string;
}): { teams: TeamRow[]; members: TeamMemberRow[]; listed: LowResultsRow[] } {
  const since = addDays(day, -200);
  const teams = organizations.schools
    .slice(0, TEAMS)
    .map((organizationId) => ({ id: random.uuid(), organizationId, from: since }));
  const leading = Map.groupBy(
    people.posts.filter(({ managerKind, to }) => managerKind !== null && to === null),
    ({ organizationId }) => organizationId,
  );
  const members = teams.flatMap(({ id: teamId, organizationId }) =>
    (leading.get(organizationId) ?? []).map((post) =>
      memberOf(post, { id: random.uuid(), teamId, since }),
    ),
  );
  return { teams, members, listed: listedSchools(organizations, random, day) };
}

function memberOf(
  { personId, managerKind, from }: PostRow,
  { id, teamId, since }: { id: string; teamId: string; since: string },
): TeamMemberRow {
  const role = managerKind ?? 'UNIT_HEAD';
  return { id, teamId, personId, role, from: from > since ? from : since, to: null };
}

function listedSchools(
  organizations: DemoOrganizations,
  random: Random,
  day: string,
): LowResultsRow[] {
  const basis = 'Перечень школ с низкими образовательными результатами (демонстрационный)';
  return random
    .shuffle(organizations.schools)
    .slice(0, 6)
    .map((organizationId, place) => ({
      id: random.uuid(),
      organizationId,
      from: yearsBefore(day, 2),
      to: place < 2 ? addDays(day, -100) : null,
      basis,
    }));
}
