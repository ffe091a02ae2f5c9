import {
  listBy,
  type Page,
  page,
  type PageArgs,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { Account, rolesTold, type ToldRole } from '../account/index.ts';
import { holdsOn } from '../post/index.ts';
import { RoleGrant } from './role-grant.entity.ts';
import { type Standing, standingOf } from './role-grant.rules.ts';

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

/** All roles ever given to a person, the newest first. */
export const allGrantsOf = listBy<RoleGrant>(
  (em, people) =>
    em.find(RoleGrant, { personId: { $in: people } }, { orderBy: { from: 'desc', id: 'asc' } }),
  ({ personId }) => personId,
);

const accountsOf = listBy<Account>(
  (em, people) => em.find(Account, { personId: { $in: people } }),
  ({ personId }) => personId ?? '',
);

/** Whether the grant opens something today: asked of what the gateway was told. */
export async function standingToday(context: RequestContext, grant: RoleGrant): Promise<Standing> {
  const day = today(context);
  const [account] = await accountsOf(context, grant.personId);
  const told = account ? await rolesTold(context, account.id) : [];
  return standingOf(
    grant,
    told.some((role) => isOf(grant, role, day)),
    day,
  );
}

const isOf = (
  { role, organizationId }: RoleGrant,
  { from, to, ...told }: ToldRole,
  day: string,
): boolean =>
  told.role === role &&
  told.organization === organizationId &&
  from <= day &&
  (to === null || to > day);

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
