import { type FilterQuery, type QueryOrderMap, raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  byId,
  listBy,
  matching,
  type Page,
  page,
  type PageArgs,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { territoriesWithin } from '../territory/index.ts';
import { Organization, OrganizationLink } from './organization.entity.ts';
import type { Hierarchy } from './hierarchy.rules.ts';
import type { OrganizationFilter, OrganizationOrders } from './organization.graphql.ts';
import { SubjectType } from './subject-type.entity.ts';

/** One organization by id, one statement for all asked together. */
export const organizationById = byId(Organization);

const typesByCode = listBy<SubjectType>(
  (em, codes) => em.find(SubjectType, { code: { $in: codes } }),
  ({ code }) => code,
);

/** The kind of an organization; the foreign key says there is one. */
export async function subjectTypeOf(context: RequestContext, code: string): Promise<SubjectType> {
  const [type] = await typesByCode(context, code);
  if (!type) throw new Error(`Subject type ${code} is not loaded`);
  return type;
}

/** All links of an organization, also those that are over, the latest first. */
export const allLinksOf = listBy<OrganizationLink>(
  (em, ids) =>
    em.find(
      OrganizationLink,
      { organizationId: { $in: ids } },
      { orderBy: { hierarchy: 'asc', from: 'desc' } },
    ),
  ({ organizationId }) => organizationId,
);

/** Whom an organization stands under on a day, in both hierarchies. */
export async function linksOf(
  context: RequestContext,
  id: string,
  day: string,
): Promise<OrganizationLink[]> {
  const links = await allLinksOf(context, id);
  return links.filter(({ from, to }) => from <= day && (!to || day < to));
}

/** The kinds of organization the region's acts name. */
export const organizationTypes = (em: EntityManager): Promise<SubjectType[]> =>
  em.find(SubjectType, { party: 'ORGANIZATION' }, { orderBy: { name: 'asc' } });

const ORDERS: Record<keyof typeof OrganizationOrders, QueryOrderMap<Organization>> = {
  NAME: { name: 'asc', id: 'asc' },
  TYPE: { typeCode: 'asc', name: 'asc', id: 'asc' },
  NEWEST: { from: 'desc', id: 'asc' },
};

/** What the register of organizations shows and in which order. */
export interface OrganizationListing extends PageArgs {
  readonly filter: OrganizationFilter | null;
  readonly order: keyof typeof OrganizationOrders;
}

/** The register of organizations as it stands on a day. */
export async function organizationPage(
  context: RequestContext,
  { first, after, filter, order }: OrganizationListing,
): Promise<Page<Organization>> {
  return page(context.em, Organization, {
    where: { $and: await conditionsOf(context, filter ?? {}) },
    orderBy: ORDERS[order],
    first,
    after,
  });
}

async function conditionsOf(
  context: RequestContext,
  { text, typeCode, level, territoryId, parentId, hierarchy, on, withClosed }: OrganizationFilter,
): Promise<FilterQuery<Organization>[]> {
  const day = on ?? today(context);
  const conditions: FilterQuery<Organization>[] = matching('organization', text);
  if (!withClosed) conditions.push(holdsOn(day));
  if (typeCode) conditions.push({ typeCode });
  if (level) conditions.push(hasLevel(level));
  if (territoryId)
    conditions.push({ territoryId: { $in: await territoriesWithin(context, territoryId, day) } });
  if (parentId) conditions.push(standsUnder({ parentId, hierarchy: hierarchy ?? null, day }));
  return conditions;
}

const holdsOn = (day: string) => ({
  from: { $lte: day },
  $or: [{ to: null }, { to: { $gt: day } }],
});

const hasLevel = (level: string): FilterQuery<Organization> => ({
  [raw(
    (alias) => `${alias}.type_code in (select code from subject_type where level = ?)`,
    [level],
  )]: [],
});

function standsUnder({
  parentId,
  hierarchy,
  day,
}: {
  parentId: string;
  hierarchy: Hierarchy | null;
  day: string;
}): FilterQuery<Organization> {
  return { [raw(UNDER_PARENT, [parentId, day, day, hierarchy])]: [] };
}

const UNDER_PARENT = (alias: string): string =>
  `${alias}.id in (select organization_id from organization_link where parent_id = ?
    and since <= ? and (until is null or until > ?) and hierarchy = coalesce(?, hierarchy))`;
