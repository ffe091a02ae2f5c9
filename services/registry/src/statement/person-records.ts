import type { EntityManager } from '@mikro-orm/postgresql';
import type { Period } from './period.rules.ts';
import type { ReachedPerson, Surroundings, Workplace } from './scopes.rules.ts';

/** Everything facts about a person are made of, in one row. */
export interface PersonRecord extends ReachedPerson {
  readonly kind: 'EDUCATOR' | 'LEADER' | 'OTHER';
  readonly subjects: string[];
  readonly teachingSince: string | null;
  readonly details: { birthDate: string; sex: 'FEMALE' | 'MALE' } | null;
  readonly posts: readonly (Period & {
    id: string;
    organization: string;
    title: string;
    managerKind: 'HEAD' | 'DEPUTY' | 'UNIT_HEAD' | null;
    counted: boolean;
  })[];
}

const list = (fields: string, source: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object(${fields})), '[]') from (select * from ${source}) as listed)`;

const PEOPLE = `
  select person.id, person.kind, person.school_subjects as subjects, person.teaching_since::text as "teachingSince",
    (select jsonb_build_object('birthDate', birth_date, 'sex', sex) from person_details where id = person.id) as details,
    ${list(`'id', id, 'organization', organization_id, 'title', title, 'from', since, 'to', until, 'managerKind', manager_kind, 'counted', counted`, 'post where person_id = person.id order by since, id')} as posts,
    ${list(
      `'methodologist', appointee, 'from', since, 'to', until`,
      `(select assignment.*, appointment.person_id as appointee from assignment
      join appointment on appointment.id = appointment_id where assignment.person_id = person.id) one order by since, id`,
    )} as assignments,
    ${list(`'party', party, 'from', since, 'to', until`, 'introduction where person_id = person.id order by since, id')} as introductions,
    ${list(`'from', given_on, 'to', withdrawn_on`, `consent where person_id = person.id and kind = 'RESULTS_TO_SCHOOL' order by given_on, id`)} as consents
  from person where person.id = any (?::uuid[])`;

/** Reads people as statements need them; rows the viewer may not see take `asStated`. */
export async function readPeople(
  tx: EntityManager,
  ids: readonly string[],
): Promise<PersonRecord[]> {
  return tx.execute<PersonRecord[]>(PEOPLE, [`{${ids.join(',')}}`]);
}

const WORKPLACES = `
  with recursive above (id) as (
    select unnest(?::uuid[])
    union
    select parent_id from organization_link join above on organization_id = above.id where hierarchy = 'METHODICAL')
  select organization.id, type_code as type, territory_id as territory,
    ${list(`'parent', parent_id, 'from', since, 'to', until`, `organization_link where organization_id = organization.id and hierarchy = 'METHODICAL'`)} as under
  from organization join above on above.id = organization.id`;

/** Reads where people work: their organizations, everyone methodically above them, and the territories. */
export async function readSurroundings(
  tx: EntityManager,
  people: readonly Pick<PersonRecord, 'posts'>[],
): Promise<Surroundings> {
  const ids = new Set(people.flatMap(({ posts }) => posts.map(({ organization }) => organization)));
  const workplaces = await tx.execute<Workplace[]>(WORKPLACES, [`{${[...ids].join(',')}}`]);
  return {
    ...(await readPlace(tx)),
    workplaces: new Map(workplaces.map((workplace) => [workplace.id, workplace])),
  };
}

/** Reads the region's code and its territories in succession. */
export async function readPlace(
  tx: EntityManager,
): Promise<Pick<Surroundings, 'region' | 'territories'>> {
  const [row] = await tx.execute<Pick<Surroundings, 'region' | 'territories'>[]>(`
    select code as region,
      ${list(`'id', id, 'validFrom', valid_from, 'validTo', valid_to, 'successorId', successor_id`, 'territory')} as territories
    from region_profile`);
  if (!row) throw new Error('The region is not loaded: run migrations');
  return row;
}
