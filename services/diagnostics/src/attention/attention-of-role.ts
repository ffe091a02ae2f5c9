import {
  type CountMatters,
  type Reminders,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A deficit is new, and a campaign is closing soon, for these many days. */
const NEW_DAYS = 30;
const CLOSING_DAYS = 7;

const OWN_OPEN = `from invitation i join campaign c on c.id = i.campaign_id
  where i.person_id = ? and i.finished_on is null
    and c.closed_on is null and c.opens_on <= ?::date and c.closes_on >= ?::date`;
const OPEN = `from campaign c where c.closed_on is null and c.opens_on <= ?::date and c.closes_on >= ?::date`;

const invitations: CountMatters = (ctx) =>
  counted(ctx, `${OWN_OPEN} and i.started_on is null`, ownOpen(ctx));

const begun: CountMatters = (ctx) =>
  counted(ctx, `${OWN_OPEN} and i.started_on is not null`, ownOpen(ctx));

const newDeficits: CountMatters = (ctx) =>
  counted(
    ctx,
    `from deficit where superseded_on is null and found_on > ?::date - ${NEW_DAYS} and person_id <> ?`,
    [today(ctx), ctx.viewer.person],
  );

const openCampaigns: CountMatters = (ctx) => counted(ctx, OPEN, [today(ctx), today(ctx)]);

const closingCampaigns: CountMatters = (ctx) =>
  counted(ctx, `${OPEN} and c.closes_on <= ?::date + ${CLOSING_DAYS}`, [
    today(ctx),
    today(ctx),
    today(ctx),
  ]);

const INVITED = { INVITATION_OPEN: invitations, ASSESSMENT_IN_PROGRESS: begun };

/** What a role must not overlook in diagnostics. */
export const reminders: Reminders = {
  EDUCATOR: INVITED,
  LEADER: INVITED,
  METHODOLOGIST: { DEFICITS_NEW: newDeficits },
  CENTER: { CAMPAIGN_OPEN: openCampaigns, CAMPAIGN_CLOSING_SOON: closingCampaigns },
};

async function counted(
  { em }: { em: EntityManager },
  rows: string,
  parameters: readonly unknown[],
): Promise<number> {
  const [{ count } = { count: 0 }] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count ${rows}`,
    [...parameters],
  );
  return count;
}

const ownOpen = (ctx: RequestContext): string[] => [ctx.viewer.person, today(ctx), today(ctx)];
