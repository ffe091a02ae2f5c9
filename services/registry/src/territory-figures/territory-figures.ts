import { type RequestContext, today } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { allTerritories, type Territory, withinBoundariesOf } from '../territory/index.ts';
import { seesPeopleOf } from './territory-figures.policy.ts';

/** Numbers of one municipality on a day; those about people are absent where the viewer may not see all of them. */
export interface TerritoryFigures {
  /** Nothing for what cannot be placed in the boundaries of that day. */
  readonly territory: Territory | null;
  readonly organizations: number;
  readonly schools: number;
  readonly people: number | null;
  readonly educators: number | null;
  readonly leaders: number | null;
  readonly withoutMethodologist: number | null;
}

interface OrganizationCount {
  territory: string | null;
  organizations: number;
  schools: number;
}

interface PeopleCount {
  territory: string | null;
  people: number;
  educators: number;
  leaders: number;
  alone: number;
}

const STANDING = (name: string): string =>
  `${name}.since <= given.day and (${name}.until is null or ${name}.until > given.day)`;

const ORGANIZATIONS = `
  with given as (select ?::date as day), place as (select * from unnest(?::text[], ?::text[]) as p (recorded, territory))
  select place.territory, count(*)::int as organizations, count(*) filter (where type_code = 'SCHOOL')::int as schools
  from given, organization join place on place.recorded = organization.territory_id
  where ${STANDING('organization')} group by 1`;

const PEOPLE = `
  with given as (select ?::date as day), place as (select * from unnest(?::text[], ?::text[]) as p (recorded, territory)),
  working as (
    select distinct place.territory, person.id, person.kind
    from given, post join organization on organization.id = post.organization_id
      join place on place.recorded = organization.territory_id join person on person.id = post.person_id
    where ${STANDING('post')})
  select territory, count(*)::int as people, count(*) filter (where kind = 'EDUCATOR')::int as educators,
    count(*) filter (where kind = 'LEADER')::int as leaders,
    count(*) filter (where kind = 'EDUCATOR' and accompanied.person_id is null)::int as alone
  from working left join (select distinct person_id from given, assignment where ${STANDING('assignment')}) accompanied
    on accompanied.person_id = working.id group by 1`;

/**
 * Numbers of all municipalities: of what was on `on`, divided by the boundaries of `boundaries`. So the
 * people of a merged district can be asked for in old and in new boundaries alike. Source: requirements, CF-29.
 */
export async function territoryFigures(
  context: RequestContext,
  { on, boundaries }: { on: string | null; boundaries: string | null },
): Promise<TerritoryFigures[]> {
  const day = on ?? today(context);
  const bounds = boundaries ?? day;
  const territories = await allTerritories(context);
  const places = territories.map(({ id }) => ({
    recorded: id,
    territory: withinBoundariesOf(territories, { id, day: bounds })?.id ?? null,
  }));
  const [organizations, people] = [
    await counted<OrganizationCount>(context.em, ORGANIZATIONS, { day, places }),
    await counted<PeopleCount>(context.em, PEOPLE, { day, places }),
  ];
  const standing = territories
    .filter(({ validFrom, validTo }) => validFrom <= bounds && (!validTo || bounds < validTo))
    .toSorted((left, right) => left.name.localeCompare(right.name, 'ru'));
  const rows: (Territory | null)[] = organizations.has(null) ? [...standing, null] : standing;
  return rows.map((territory) => {
    const key = territory?.id ?? null;
    const sees = seesPeopleOf(context.viewer, key);
    const counts = people.get(key);
    const shown = (number: number | undefined): number | null => (sees ? (number ?? 0) : null);
    return {
      territory,
      organizations: organizations.get(key)?.organizations ?? 0,
      schools: organizations.get(key)?.schools ?? 0,
      people: shown(counts?.people),
      educators: shown(counts?.educators),
      leaders: shown(counts?.leaders),
      withoutMethodologist: shown(counts?.alone),
    };
  });
}

async function counted<Row extends { territory: string | null }>(
  em: EntityManager,
  sql: string,
  {
    day,
    places,
  }: { day: string; places: readonly { recorded: string; territory: string | null }[] },
): Promise<Map<string | null, Row>> {
  const rows = await em.execute<Row[]>(sql, [
    day,
    list(places.map(({ recorded }) => recorded)),
    list(places.map(({ territory }) => territory)),
  ]);
  return new Map(rows.map((row) => [row.territory, row]));
}

/** Values as an array of PostgreSQL. */
const list = (values: readonly (string | null)[]): string =>
  `{${values.map((value) => (value === null ? 'null' : JSON.stringify(value))).join(',')}}`;
