import { type Reminders, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { LearningRoute } from '../route/learning-route.entity.ts';
import { RouteStep } from '../route/route-step.entity.ts';

/** What waits for whom. Row policies already narrow each count to the viewer's people. */
export const reminders: Reminders = {
  METHODOLOGIST: { WITHOUT_ROUTE: peopleWithoutRoute, ROUTES_RETURNED: routesReturned },
  SCHOOL: { ROUTES_TO_APPROVE: ({ em }) => em.count(LearningRoute, { status: 'AGREED' }) },
  EDUCATOR: { ROUTE_READY: routesToBegin },
  LEADER: { ROUTE_READY: routesToBegin },
};

/** Accompanied people with a deficit that still counts and no open route. */
async function peopleWithoutRoute(context: RequestContext): Promise<number> {
  const day = today(context);
  const [row] = await context.em.execute<{ people: number }[]>(
    `select count(distinct d.person_id)::int as people
       from deficit d join assessment a on a.id = d.assessment_id
      where a.finished_on <= ?::date and a.valid_until >= ?::date
        and d.person_id in (select person from reach where scope = ?
                             and since <= ?::date and (until is null or until > ?::date))
        and not exists (select from learning_route r where r.person_id = d.person_id and r.status <> 'CLOSED')`,
    [day, day, `assigned:${context.viewer.person}`, day, day],
  );
  return row?.people ?? 0;
}

/** Drafts that someone else has sent back. */
function routesReturned({ em, viewer }: RequestContext): Promise<number> {
  return em.count(LearningRoute, {
    status: 'DRAFT',
    returnedBy: { $nin: [viewer.person], $ne: null },
  });
}

/** The viewer's own approved routes of which nothing has been begun. */
async function routesToBegin({ em, viewer }: RequestContext): Promise<number> {
  const routes = await em.find(LearningRoute, { personId: viewer.person, status: 'APPROVED' });
  const ids = routes.map(({ id }) => id);
  const begun = await em.find(RouteStep, {
    routeId: { $in: ids },
    state: { $in: ['STUDYING', 'COMPLETED'] },
  });
  return ids.filter((id) => begun.every(({ routeId }) => routeId !== id)).length;
}
