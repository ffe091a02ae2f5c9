import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { perform, type Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { Campaign } from '../campaign/index.ts';
import { Invitation } from '../invitation/index.ts';
import { scaleVersionOn } from '../scale/index.ts';
import { Assessment } from './assessment.entity.ts';
import type { StartAssessmentInput } from './assessment.graphql.ts';
import { startOwnAssessment } from './assessment.policy.ts';
import { faultOfStart } from './start.rules.ts';

/**
 * Begins the assessment of an invitation, or hands back the one begun before on whatever device.
 *
 * @requirement R094
 */
export function startAssessment(
  ctx: RequestContext,
  requestId: string,
  input: StartAssessmentInput,
): Promise<Assessment | Problem> {
  const change = { action: startOwnAssessment.action, requestId, input, answers: Assessment };
  return perform(ctx, change, async (tx) => {
    // Two devices may start at once: the second waits here and resumes what the first began.
    const alone = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const invitation = await tx.findOneOrFail(Invitation, input.invitationId, alone);
    startOwnAssessment.assert(ctx.viewer, invitation);
    const campaign = await tx.findOneOrFail(Campaign, invitation.campaignId);
    const begun = await tx.findOne(Assessment, { invitationId: invitation.id });
    const day = today(ctx);
    const fault = faultOfStart(begun, campaign.statusOn(day));
    if (fault) return fault;
    if (begun) return begun;

    invitation.startedOn = day;
    return tx.create(Assessment, {
      id: randomUUID(),
      invitationId: invitation.id,
      campaignId: campaign.id,
      instrumentId: campaign.instrumentId,
      personId: invitation.personId,
      status: 'IN_PROGRESS',
      startedAt: ctx.now(),
      scaleVersion: await scaleVersionOn(tx, day),
    });
  });
}
