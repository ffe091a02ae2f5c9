import { LockMode } from '@mikro-orm/core';
import {
  conflict,
  perform,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { Answer } from '../answer/index.ts';
import { Assessment, completeOwnAssessment } from '../assessment/index.ts';
import { Campaign } from '../campaign/index.ts';
import type { CompleteAssessmentInput } from './completion.graphql.ts';
import { faultOfCompletion } from './completion.rules.ts';
import { finishAssessment } from './finish-assessment.ts';

/**
 * Completes one's own assessment: the results and the facts about them are committed together or not at all.
 *
 * @requirement R094
 * @requirement R154
 */
export function completeAssessment(
  ctx: RequestContext,
  requestId: string,
  input: CompleteAssessmentInput,
): Promise<Assessment | Problem> {
  const change = { action: completeOwnAssessment.action, requestId, input, answers: Assessment };
  return perform(ctx, change, async (tx) => {
    // Waits for answers that are just being saved; later ones find the assessment completed.
    const alone = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const assessment = await tx.findOneOrFail(Assessment, input.id, alone);
    completeOwnAssessment.assert(ctx.viewer, assessment);
    const campaign = await tx.findOneOrFail(Campaign, assessment.campaignId);
    const answered = { assessmentId: assessment.id, optionIds: { $ne: [] } };
    const fault = faultOfCompletion({
      status: assessment.status,
      endedBy: assessment.endedBy ?? null,
      closedByHand: Boolean(campaign.closedOn),
      campaign: campaign.statusOn(today(ctx)),
      answered: await tx.count(Answer, answered),
    });
    if (fault) return fault;
    if (assessment.version !== input.version) throw conflict();

    await finishAssessment(tx, assessment, { on: today(ctx), by: 'PERSON' });
    return assessment;
  });
}
