import { perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Campaign, inviteToCampaigns } from '../campaign/index.ts';
import type { InviteToCampaignInput } from './invitation.graphql.ts';

/**
 * Invites educators and leaders by person, organization or territory; who is invited already stays as is.
 *
 * @requirement R046, R094, RM-12
 */
export function inviteToCampaign(
  ctx: RequestContext,
  requestId: string,
  input: InviteToCampaignInput,
): Promise<Campaign | Problem> {
  const change = { action: inviteToCampaigns.action, requestId, input, answers: Campaign };
  return perform(ctx, change, async (tx) => {
    const campaign = await tx.findOneOrFail(Campaign, input.campaignId);
    inviteToCampaigns.assert(ctx.viewer, campaign);
    const day = today(ctx);
    if (campaign.statusOn(day) === 'CLOSED') return new Problem('CAMPAIGN_CLOSED');
    const found = await invite(tx, input, day);
    return found === 0 ? new Problem('NOBODY_FOUND') : campaign;
  });
}

/** One statement for thousands: the database chooses and inserts, only a number comes back. */
async function invite(
  tx: EntityManager,
  input: InviteToCampaignInput,
  day: string,
): Promise<number> {
  const [{ found } = { found: 0 }] = await tx.execute<{ found: number }[]>(
    `with chosen as (
       select person_id from workforce
        where kind in ('EDUCATOR', 'LEADER') and person_id in (
          select person_id from workforce_post
           where since <= ?::date and (until is null or until > ?::date)
             and (person_id = any (string_to_array(?, ',')::uuid[])
               or organization_id = any (string_to_array(?, ',')::uuid[])
               or territory = any (string_to_array(?, ','))))),
     added as (
       insert into invitation (id, campaign_id, person_id, invited_on)
       select gen_random_uuid(), ?, person_id, ?::date from chosen
       on conflict on constraint invitation_once_a_campaign do nothing)
     select count(*)::int as found from chosen`,
    [
      day,
      day,
      listed(input.personIds),
      listed(input.organizationIds),
      listed(input.territoryIds),
      input.campaignId,
      day,
    ],
  );
  return found;
}

const listed = (ids: readonly string[] | null | undefined): string => (ids ?? []).join(',');
