import {
  forEdit,
  perform,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { ConfirmationCampaign } from './confirmation.entity.ts';
import type { RescheduleConfirmationInput } from './confirmation.graphql.ts';
import { reschedulePolicy } from './confirmation.policy.ts';
import { checkDueDay } from './confirmation.rules.ts';

/** Sets by which day of its quarter everyone is to be confirmed. */
export function rescheduleConfirmation(
  ctx: RequestContext,
  requestId: string,
  input: RescheduleConfirmationInput,
): Promise<ConfirmationCampaign | Problem> {
  const { action } = reschedulePolicy;
  return perform(ctx, { action, requestId, input, answers: ConfirmationCampaign }, async (tx) => {
    reschedulePolicy.assert(ctx.viewer, null);
    const campaign = await forEdit(tx, ConfirmationCampaign, input);
    const refused = checkDueDay(campaign, { dueOn: input.dueOn, today: today(ctx) });
    if (refused) return refused;
    campaign.dueOn = input.dueOn;
    return campaign;
  });
}
