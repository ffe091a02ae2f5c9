import { type FilterQuery, raw } from '@mikro-orm/core';
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
import type { PeopleFilter } from './person.graphql.ts';
import { maskSnils, printSnils } from './snils.rules.ts';

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
  if (filter?.organizationId)
    conditions.push(worksToday(context, 'organization_id = ?', filter.organizationId));
  if (filter?.territoryId) conditions.push(await worksIn(context, filter.territoryId));
  return conditions;
}

/** People working today in a territory, also in organizations recorded under its earlier names. */
export async function worksIn(
  context: RequestContext,
  territoryId: string,
): Promise<FilterQuery<Person>> {
  const territories = await territoriesWithin(context, territoryId);
  const within =
    'organization_id in (select id from organization where territory_id = any (?::text[]))';
  return worksToday(context, within, `{${territories.map((id) => `"${id}"`).join(',')}}`);
}

/** One page of people by name. */
export function peoplePage(
  { em }: RequestContext,
  { first, after }: PageArgs,
  conditions: FilterQuery<Person>[],
): Promise<Page<Person>> {
  return page(em, Person, {
    where: { $and: conditions },
    orderBy: { familyName: 'asc', givenName: 'asc', id: 'asc' },
    first,
    after,
  });
}

function worksToday(
  context: RequestContext,
  condition: string,
  value: string,
): FilterQuery<Person> {
  const day = today(context);
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
