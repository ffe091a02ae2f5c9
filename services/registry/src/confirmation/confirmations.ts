import {
  byId,
  listBy,
  type Page,
  page,
  type PageArgs,
  type RequestContext,
  today,
  valueBy,
} from '@metodgraf/subgraph-kit';
import { quarterOf } from '../appointment/index.ts';
import { Confirmation, ConfirmationCampaign } from './confirmation.entity.ts';
import { type CampaignStage, stageOn } from './confirmation.rules.ts';

/** One campaign by id, one statement for all asked together. */
export const campaignById = byId(ConfirmationCampaign);

/** Campaigns, the latest first. */
export const campaignPage = (
  { em }: RequestContext,
  { first, after }: PageArgs,
): Promise<Page<ConfirmationCampaign>> =>
  page(em, ConfirmationCampaign, { orderBy: { from: 'desc', id: 'asc' }, first, after });

/** The campaign of the present quarter; none before the registry has opened it. */
export const campaignToday = (ctx: RequestContext): Promise<ConfirmationCampaign | null> =>
  ctx.em.findOne(ConfirmationCampaign, { from: quarterOf(today(ctx)).from });

/** How far a campaign is today. */
export const stageToday = (ctx: RequestContext, campaign: ConfirmationCampaign): CampaignStage =>
  stageOn(campaign, today(ctx));

/** Confirmations of a record, the latest first. */
export const confirmationsOf = listBy<Confirmation>(
  (em, appointments) =>
    em.find(
      Confirmation,
      { appointmentId: { $in: appointments } },
      { orderBy: { on: 'desc', id: 'asc' } },
    ),
  ({ appointmentId }) => appointmentId,
);

/** How many were to be confirmed in a campaign, and how many were. */
export interface Tally {
  readonly methodologists: number;
  readonly confirmed: number;
}

/**
 * Whoever held the office on the day that counts: today while the campaign runs, its last day afterwards. Who was
 * appointed within the quarter is confirmed by the appointment.
 */
const TALLY = `
  select campaign.id, count(*)::int as methodologists,
    count(*) filter (where appointment.since >= campaign.since or exists (select from confirmation
      where confirmation.appointment_id = appointment.id and campaign_id = campaign.id))::int as confirmed
  from confirmation_campaign campaign
  join appointment on kind = 'METHODOLOGIST' and appointment.since <= least(campaign.until - 1, ?::date)
    and (appointment.until is null or appointment.until > least(campaign.until - 1, ?::date))
  where campaign.id = any (?::uuid[]) group by campaign.id`;

/** The tally of a campaign, one statement for all asked together. */
export const tallyOf = valueBy<Tally>(
  async (em, campaigns, context) => {
    const day = today(context);
    const rows = await em.execute<(Tally & { id: string })[]>(TALLY, [
      day,
      day,
      `{${campaigns.join(',')}}`,
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  },
  { methodologists: 0, confirmed: 0 },
);
