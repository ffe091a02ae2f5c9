import {
  forEdit,
  perform,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { Activity } from '../activity/activity.entity.ts';
import { announceParticipation } from './announce-participation.ts';
import { Participation } from './participation.entity.ts';
import type { RecordParticipationInput } from './participation.graphql.ts';
import { recordOwnParticipation } from './participation.policy.ts';
import { faultOfRecord } from './participation.rules.ts';

/** Records who came and who did not; recording REGISTERED takes a mistaken record back. */
export function recordParticipation(
  ctx: RequestContext,
  requestId: string,
  input: RecordParticipationInput,
): Promise<Participation | Problem> {
  const { outcome, on } = input;
  const change = {
    action: recordOwnParticipation.action,
    requestId,
    input,
    answers: Participation,
  };
  return perform(ctx, change, async (tx) => {
    const participation = await forEdit(tx, Participation, input);
    recordOwnParticipation.assert(ctx.viewer, participation);
    const activity = await tx.findOneOrFail(Activity, { id: participation.activityId });
    const takenBack = outcome === 'REGISTERED';
    const fault = takenBack ? null : faultOfRecord(on, activity, today(ctx));
    if (fault) return fault;

    participation.outcome = outcome;
    participation.recordedFor = takenBack ? null : on;
    await announceParticipation(tx, participation, activity);
    return participation;
  });
}
