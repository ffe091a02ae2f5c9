import { forEdit, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { Campaign } from './campaign.entity.ts';
import type { CloseCampaignInput } from './campaign.graphql.ts';
import { closeCampaigns } from './campaign.policy.ts';

/** Closes a campaign early; what people have answered is counted soon after, as at its last day. */
export function closeCampaign(
  ctx: RequestContext,
  requestId: string,
  input: CloseCampaignInput,
): Promise<Campaign | Problem> {
  const change = { action: closeCampaigns.action, requestId, input, answers: Campaign };
  return perform(ctx, change, async (tx) => {
    const campaign = await forEdit(tx, Campaign, input);
    closeCampaigns.assert(ctx.viewer, campaign);
    const day = today(ctx);
    if (campaign.statusOn(day) === 'CLOSED') return new Problem('ALREADY_CLOSED');
    campaign.closedOn = day;
    return campaign;
  });
}
