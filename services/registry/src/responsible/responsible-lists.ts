import {
  listBy,
  type Page,
  page,
  type PageArgs,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import type { FilterQuery } from '@mikro-orm/core';
import { holdsOn } from '../post/index.ts';
import { ResponsiblePerson } from './responsible.entity.ts';
import type { ResponsibleFilter } from './responsible.graphql.ts';

/** Responsible persons, the latest first. */
export function responsiblePage(
  { em }: RequestContext,
  { first, after }: PageArgs,
  filter: ResponsibleFilter | null,
): Promise<Page<ResponsiblePerson>> {
  const { kind, territoryId, organizationId, on } = filter ?? {};
  const conditions: FilterQuery<ResponsiblePerson>[] = [];
  if (kind) conditions.push({ kind });
  if (territoryId) conditions.push({ territoryId });
  if (organizationId) conditions.push({ organizationId });
  if (on) conditions.push(holdsOn(on));
  return page(em, ResponsiblePerson, {
    where: { $and: conditions },
    orderBy: { from: 'desc', id: 'asc' },
    first,
    after,
  });
}

/** Today's coordinators of a municipality. */
export const coordinatorsOf = listBy<ResponsiblePerson>(
  (em, territories, context) =>
    em.find(
      ResponsiblePerson,
      { kind: 'ROUTE_COORDINATOR', territoryId: { $in: territories }, ...holdsOn(today(context)) },
      { orderBy: { from: 'asc', id: 'asc' } },
    ),
  ({ territoryId }) => territoryId ?? '',
);

/** Everyone an organization was ever responsible through, the latest first. */
export const responsibleOf = listBy<ResponsiblePerson>(
  (em, organizations) =>
    em.find(
      ResponsiblePerson,
      { organizationId: { $in: organizations } },
      { orderBy: { from: 'desc', id: 'asc' } },
    ),
  ({ organizationId }) => organizationId ?? '',
);
