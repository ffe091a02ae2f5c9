import { raw } from '@mikro-orm/core';
import type { AttentionItemType, RequestContext } from '@metodgraf/subgraph-kit';
import { today } from '@metodgraf/subgraph-kit';
import { Appointment } from '../appointment/index.ts';
import { Assignment, unassignedConditions } from '../assignment/index.ts';
import { Person } from '../person/index.ts';
import { holdsOn } from '../post/index.ts';
import { daysBefore } from './recent.rules.ts';

const RECENT_DAYS = 30;

type Count = (context: RequestContext) => Promise<AttentionItemType[]>;

/** What waits for the viewer in the registry, by role; what does not wait is not listed. */
export async function registryAttention(context: RequestContext): Promise<AttentionItemType[]> {
  const items = await COUNTS[context.viewer.role]?.(context);
  return (items ?? []).filter(({ count }) => count > 0);
}

const COUNTS: Partial<Record<RequestContext['viewer']['role'], Count>> = {
  async CENTER(context) {
    const { em } = context;
    const full = {
      kind: 'METHODOLOGIST' as const,
      ...holdsOn(today(context)),
      assigned: { $gte: raw('assignment_limit') },
    };
    return [
      {
        code: 'UNASSIGNED_EDUCATORS',
        count: await em.count(Person, { $and: await unassignedConditions(context) }),
      },
      { code: 'METHODOLOGISTS_AT_LIMIT', count: await em.count(Appointment, full) },
    ];
  },

  async METHODOLOGIST(context) {
    const { em, viewer } = context;
    const day = today(context);
    const own = await em.find(Appointment, { personId: viewer.person, ...holdsOn(day) });
    const count = await em.count(Assignment, {
      appointmentId: { $in: own.map(({ id }) => id) },
      ...holdsOn(day),
      from: { $lte: day, $gt: daysBefore(day, RECENT_DAYS) },
    });
    return [{ code: 'NEWLY_ASSIGNED', count }];
  },

  async EDUCATOR(context) {
    const { em, viewer } = context;
    const accompanied = await em.count(Assignment, {
      personId: viewer.person,
      ...holdsOn(today(context)),
    });
    return [{ code: 'NO_METHODOLOGIST', count: accompanied === 0 ? 1 : 0 }];
  },
};
