import {
  listBy,
  type Page,
  page,
  type PageArgs,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { holdsOn } from '../post/index.ts';
import { RoleGrant } from './account.entity.ts';

/** Roles of a person in force today. */
export const grantsOf = listBy<RoleGrant>(
  (em, people, context) =>
    em.find(
      RoleGrant,
      { personId: { $in: people }, ...holdsOn(today(context)) },
      { orderBy: { from: 'asc', id: 'asc' } },
    ),
  ({ personId }) => personId,
);

/** Roles given, the newest first; the administrator's list. */
export function grantPage(
  { em }: RequestContext,
  { first, after }: PageArgs,
  personId: string | null,
): Promise<Page<RoleGrant>> {
  return page(em, RoleGrant, {
    where: personId ? { personId } : {},
    orderBy: { from: 'desc', id: 'asc' },
    first,
    after,
  });
}
