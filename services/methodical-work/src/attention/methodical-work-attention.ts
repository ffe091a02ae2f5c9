import { type Reminders, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { ORGANIZERS } from '../activity/activity.policy.ts';
import { REMINDER_DAYS } from '../participation/participation.rules.ts';

/** Of what methodical work reminds those who organize it and those who take part. */
export const reminders: Reminders = {
  ...Object.fromEntries(ORGANIZERS.map((role) => [role, { PARTICIPATION_UNRECORDED: unrecorded }])),
  EDUCATOR: { ACTIVITY_SOON: soon },
  LEADER: { ACTIVITY_SOON: soon },
};

/** People whose activity is over and whose part in it the viewer's organization has not recorded. */
async function unrecorded(ctx: RequestContext): Promise<number> {
  const { organization } = ctx.viewer;
  if (organization === null) return 0;
  return countOf(
    ctx,
    `select count(*)::int as count from participation p join activity a on a.id = p.activity_id
      where p.owner_id = ? and p.outcome = 'REGISTERED' and a.ends_on < ?::date`,
    [organization, today(ctx)],
  );
}

/** Activities the viewer has registered for that begin within the reminder time. */
function soon(ctx: RequestContext): Promise<number> {
  return countOf(
    ctx,
    `select count(*)::int as count from participation p join activity a on a.id = p.activity_id
      where p.person_id = ? and p.outcome = 'REGISTERED'
        and a.starts_on >= ?::date and a.starts_on <= ?::date + ?::int`,
    [ctx.viewer.person, today(ctx), today(ctx), REMINDER_DAYS],
  );
}

async function countOf({ em }: RequestContext, sql: string, values: unknown[]): Promise<number> {
  const [row] = await em.execute<{ count: number }[]>(sql, values);
  return row?.count ?? 0;
}
