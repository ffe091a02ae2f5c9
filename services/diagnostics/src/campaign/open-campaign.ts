import { randomUUID } from 'node:crypto';
import { perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { CompetencyKind } from '../framework/index.ts';
import { Instrument } from '../instrument/index.ts';
import { Campaign } from './campaign.entity.ts';
import type { OpenCampaignInput } from './campaign.graphql.ts';
import { openCampaigns } from './campaign.policy.ts';
import { faultOfPlan } from './campaign.rules.ts';

/** Opens a campaign in the name of the viewer's center; nobody is invited yet. */
export function openCampaign(
  ctx: RequestContext,
  requestId: string,
  input: OpenCampaignInput,
): Promise<Campaign | Problem> {
  const change = { action: openCampaigns.action, requestId, input, answers: Campaign };
  return perform(ctx, change, async (tx) => {
    openCampaigns.assert(ctx.viewer, null);
    const fault = faultOfPlan(input, today(ctx));
    if (fault) return fault;
    const instrument = await tx.findOne(Instrument, input.instrumentId);
    if (!instrument) return new Problem('INSTRUMENT_UNKNOWN');

    const [kind] = await tx.find(CompetencyKind, {}, { orderBy: { position: 'asc' }, limit: 1 });
    return tx.create(Campaign, {
      id: randomUUID(),
      title: input.title.trim(),
      instrumentId: instrument.id,
      opensOn: input.opensOn,
      closesOn: input.closesOn,
      conductedBy: ctx.viewer.organization ?? '',
      // The clause that names the kinds is the one that orders to diagnose them.
      clause: kind?.clause ?? null,
    });
  });
}
