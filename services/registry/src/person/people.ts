import { type FilterQuery, type QueryOrderMap, raw } from '@mikro-orm/core';
import {
  byId,
  matching,
  type Page,
  page,
  type PageArgs,
  personalRows,
  type RequestContext,
  type Role,
  today,
} from '@metodgraf/subgraph-kit';
import { territoriesWithin } from '../territory/index.ts';
import { Person, PersonDetails } from './person.entity.ts';
import type { PeopleFilter, PeopleOrder } from './person.graphql.ts';
import { maskSnils, printSnils } from './snils.rules.ts';
import { youngBoundsOn } from './young.ts';

/** One person by id, one statement for all asked together. */
export const personById = byId(Person);

const detailsById = byId(PersonDetails);

/** How a person is addressed in lists and documents. */
export const fullName = ({ familyName, givenName, patronymic }: Person): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(' ');

/** Private data where the viewer's rights reach them; an СНИЛС in full only to its owner. */
export async function detailsOf(
  context: RequestContext,
  { id }: Person,
): Promise<PersonDetails | null> {
  const details = await detailsById(context, id);
  if (!details?.snils) return details;
  const print = context.viewer.person === id ? printSnils : maskSnils;
  // oxlint-disable-next-line typescript/no-misused-spread -- a copy on purpose: the entity itself must not change
  return { ...details, snils: print(details.snils) };
}

/**
 * People the viewer's scopes stand over. Rows that are open because their owner holds a public office
 * are left out: a methodologist's list is her educators, not every head of the region.
 */
const reached = String(personalRows('card', '??').using);

const ACCOMPANYING: ReadonlySet<Role> = new Set(['METHODOLOGIST', 'MENTOR']);

/** Conditions that `filter` puts on people; for lists that add some of their own. */
export async function conditionsOf(
  context: RequestContext,
  filter: PeopleFilter | null,
): Promise<FilterQuery<Person>[]> {
  const conditions: FilterQuery<Person>[] = [
    sqlWhere((alias) => reached.replace('??', `${alias}.id`)),
    ...matching<Person>('person', filter?.text),
  ];
  // Whoever accompanies others is not one of them, though everyone may see their own card.
  if (ACCOMPANYING.has(context.viewer.role))
    conditions.push({ id: { $ne: context.viewer.person } });
  if (filter?.kind) conditions.push({ kind: filter.kind });
  if (filter?.ids) conditions.push({ id: { $in: filter.ids } });
  if (filter?.schoolSubject)
    conditions.push({ schoolSubjects: { $contains: [filter.schoolSubject] } });
  if (filter?.categories?.length) conditions.push({ category: { $in: filter.categories } });
  return [...conditions, ...(await askedConditions(context, filter ?? {}))];
}

/** Conditions that look beyond the card: at posts of a day and, by functions, at what is private. */
async function askedConditions(
  context: RequestContext,
  filter: PeopleFilter,
): Promise<FilterQuery<Person>[]> {
  const conditions: FilterQuery<Person>[] = [];
  const day = filter.on ?? today(context);
  if (filter.organizationId)
    conditions.push(works(day, 'organization_id = ?', filter.organizationId));
  if (filter.territoryId) conditions.push(await worksIn(context, filter.territoryId, day));
  if (filter.withoutPost) {
    const working = 'select person_id from post where since <= ? and (until is null or until > ?)';
    conditions.push(sqlWhere((alias) => `${alias}.id not in (${working})`, [day, day]));
  }
  if (filter.withoutEmail)
    conditions.push(sqlWhere((alias) => `${alias}.id in (select find_people_without_email())`));
  if (filter.youngSpecialist) {
    const { bornAfter, teachingAfter } = await youngBoundsOn(context.em, day);
    const young = 'select find_young_people(?, ?)';
    conditions.push(sqlWhere((alias) => `${alias}.id in (${young})`, [bornAfter, teachingAfter]));
  }
  return conditions;
}

/** People working today in a territory, also in organizations recorded under its earlier names. */
export async function worksIn(
  context: RequestContext,
  territoryId: string,
  day = today(context),
): Promise<FilterQuery<Person>> {
  const territories = await territoriesWithin(context, territoryId);
  const within =
    'organization_id in (select id from organization where territory_id = any (?::text[]))';
  return works(day, within, `{${territories.map((id) => `"${id}"`).join(',')}}`);
}

const experienced = [{ teachingSince: { $ne: null } }];

const ORDERS: Record<
  keyof typeof PeopleOrder,
  { orderBy: QueryOrderMap<Person>; only?: FilterQuery<Person>[] }
> = {
  NAME: { orderBy: { familyName: 'asc', givenName: 'asc', id: 'asc' } },
  NAME_DESC: { orderBy: { familyName: 'desc', givenName: 'desc', id: 'desc' } },
  EXPERIENCE: { orderBy: { teachingSince: 'asc', id: 'asc' }, only: experienced },
  BEGINNERS: { orderBy: { teachingSince: 'desc', id: 'asc' }, only: experienced },
};

/** One page of people, by name unless asked otherwise. */
export function peoplePage(
  { em }: RequestContext,
  { first, after }: PageArgs,
  conditions: FilterQuery<Person>[],
  order: keyof typeof PeopleOrder = 'NAME',
): Promise<Page<Person>> {
  const { orderBy, only = [] } = ORDERS[order];
  return page(em, Person, {
    where: { $and: [...conditions, ...only] },
    orderBy,
    first,
    after,
  });
}

function works(day: string, condition: string, value: string): FilterQuery<Person> {
  const working = `select person_id from post where ${condition} and since <= ? and (until is null or until > ?)`;
  return sqlWhere((alias) => `${alias}.id in (${working})`, [value, day, day]);
}

/** A condition in SQL on the listed person. */
export function sqlWhere(
  condition: (alias: string) => string,
  values: readonly string[] = [],
): FilterQuery<Person> {
  return { [raw(condition, values)]: [] };
}
