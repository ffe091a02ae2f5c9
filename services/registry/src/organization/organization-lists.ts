import type { FilterQuery } from '@mikro-orm/core';
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
import type { OrganizationFilter } from './organization.graphql.ts';
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

/** Today's links of an organization in both hierarchies. */
export const linksOf = listBy<OrganizationLink>(
  (em, ids, context) =>
    em.find(
      OrganizationLink,
      {
        organizationId: { $in: ids },
        from: { $lte: today(context) },
        $or: [{ to: null }, { to: { $gt: today(context) } }],
      },
      { orderBy: { hierarchy: 'asc' } },
    ),
  ({ organizationId }) => organizationId,
);

/** The register of organizations by name. */
export async function organizationPage(
  context: RequestContext,
  { first, after }: PageArgs,
  filter: OrganizationFilter | null,
): Promise<Page<Organization>> {
  const conditions: FilterQuery<Organization>[] = matching('organization', filter?.text);
  if (filter?.typeCode) conditions.push({ typeCode: filter.typeCode });
  if (filter?.territoryId) {
    conditions.push({ territoryId: { $in: await territoriesWithin(context, filter.territoryId) } });
  }
  return page(context.em, Organization, {
    where: { $and: conditions },
    orderBy: { name: 'asc', id: 'asc' },
    first,
    after,
  });
}
