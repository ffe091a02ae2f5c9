import {
  forEdit,
  perform,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { announceEnrolment } from './announce-enrolment.ts';
import { Enrolment } from './enrolment.entity.ts';
import type { CompleteEnrolmentInput } from './enrolment.graphql.ts';
import { completeOwnEnrolment } from './enrolment.policy.ts';
import { faultOfCompletion } from './enrolment.rules.ts';

/** Records that a person finished a program and which certificate was issued. */
export function completeEnrolment(
  ctx: RequestContext,
  requestId: string,
  input: CompleteEnrolmentInput,
): Promise<Enrolment | Problem> {
  const change = { action: completeOwnEnrolment.action, requestId, input, answers: Enrolment };
  return perform(ctx, change, async (tx) => {
    const enrolment = await forEdit(tx, Enrolment, input);
    completeOwnEnrolment.assert(ctx.viewer, enrolment);
    const fault = faultOfCompletion(enrolment, input, today(ctx));
    if (fault) return fault;

    enrolment.outcome = 'COMPLETED';
    enrolment.endedOn = input.endedOn;
    enrolment.certificateNumber = input.certificateNumber.trim();
    await announceEnrolment(tx, enrolment);
    return enrolment;
  });
}
