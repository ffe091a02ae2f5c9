import { type AttentionItemType, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { ORGANIZERS } from '../activity/activity.policy.ts';
import { REMINDER_DAYS } from '../participation/participation.rules.ts';

/** What the viewer is reminded of; a kind of work with nothing to do is not mentioned. */
export async function attentionOf(ctx: RequestContext): Promise<AttentionItemType[]> {
  const items = [
    { code: 'PARTICIPATION_UNRECORDED', count: await unrecorded(ctx) },
    { code: 'ACTIVITY_SOON', count: await soon(ctx) },
  ];
  return items.filter(({ count }) => count > 0);
}

/** People whose activity is over and whose part in it the viewer's organization has not recorded. */
async function unrecorded(ctx: RequestContext): Promise<number> {
  const { role, organization } = ctx.viewer;
  if (!ORGANIZERS.includes(role) || organization === null) return 0;
  return countOf(
    ctx,
    `select count(*)::int as count from participation p join activity a on a.id = p.activity_id
      where p.owner_id = ? and p.outcome = 'REGISTERED' and a.ends_on < ?::date`,
    [organization, today(ctx)],
  );
}

/** Activities the viewer has registered for that begin within the reminder time. */
async function soon(ctx: RequestContext): Promise<number> {
  const { role, person } = ctx.viewer;
  if (role !== 'EDUCATOR' && role !== 'LEADER') return 0;
  return countOf(
    ctx,
    `select count(*)::int as count from participation p join activity a on a.id = p.activity_id
      where p.person_id = ? and p.outcome = 'REGISTERED'
        and a.starts_on >= ?::date and a.starts_on <= ?::date + ?::int`,
    [person, today(ctx), today(ctx), REMINDER_DAYS],
  );
}

async function countOf({ em }: RequestContext, sql: string, values: unknown[]): Promise<number> {
  const [row] = await em.execute<{ count: number }[]>(sql, values);
  return row?.count ?? 0;
}
