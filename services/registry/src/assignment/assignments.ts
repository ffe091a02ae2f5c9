import type { FilterQuery } from '@mikro-orm/core';
import {
  listBy,
  type Page,
  page,
  type PageArgs,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import type { Appointment } from '../appointment/index.ts';
import { conditionsOf, peoplePage, type Person, sqlWhere, worksIn } from '../person/index.ts';
import { holdsOn } from '../post/index.ts';
import { Assignment } from './assignment.entity.ts';

const openAssignments = listBy<Assignment>(
  (em, people, context) =>
    em.find(Assignment, { personId: { $in: people }, ...holdsOn(today(context)) }),
  ({ personId }) => personId,
);

/** The educator's assignment of today. */
export async function assignmentOf(
  context: RequestContext,
  { id }: Person,
): Promise<Assignment | null> {
  const [open] = await openAssignments(context, id);
  return open ?? null;
}

/** Today's assignments of a methodologist, the newest first. */
export function assignmentPage(
  context: RequestContext,
  { id }: Appointment,
  { first, after }: PageArgs,
): Promise<Page<Assignment>> {
  return page(context.em, Assignment, {
    where: { appointmentId: id, ...holdsOn(today(context)) },
    orderBy: { from: 'desc', id: 'asc' },
    first,
    after,
  });
}

/** Working educators whom nobody accompanies today; methodologists themselves are not waiting for one. */
export async function unassignedConditions(
  context: RequestContext,
  territoryId?: string | null,
): Promise<FilterQuery<Person>[]> {
  const day = today(context);
  const open = 'since <= ? and (until is null or until > ?)';
  return [
    ...(await conditionsOf(context, { kind: 'EDUCATOR' })),
    sqlWhere((alias) => `${alias}.id in (select person_id from post where ${open})`, [day, day]),
    sqlWhere(
      (alias) =>
        `${alias}.id not in (select person_id from assignment where until is null or until > ?)`,
      [day],
    ),
    sqlWhere(
      (alias) =>
        `${alias}.id not in (select person_id from appointment where kind = 'METHODOLOGIST' and ${open})`,
      [day, day],
    ),
    ...(territoryId ? [await worksIn(context, territoryId)] : []),
  ];
}

/** One page of unassigned educators by name. */
export async function unassignedPage(
  context: RequestContext,
  paging: PageArgs,
  territoryId: string | null,
): Promise<Page<Person>> {
  return peoplePage(context, paging, await unassignedConditions(context, territoryId));
}
