import { forEdit, perform, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { freeSeat } from '../cohort/cohort-seats.ts';
import { Cohort } from '../cohort/cohort.entity.ts';
import { announceEnrolment } from './announce-enrolment.ts';
import { Enrolment } from './enrolment.entity.ts';
import type { WithdrawEnrolmentInput } from './enrolment.graphql.ts';
import { withdrawOwnEnrolment } from './enrolment.policy.ts';
import { faultOfWithdrawal } from './enrolment.rules.ts';

/** Records that a person left before the end; the seat goes to the next one. */
export function withdrawEnrolment(
  ctx: RequestContext,
  requestId: string,
  input: WithdrawEnrolmentInput,
): Promise<Enrolment | Problem> {
  const change = { action: withdrawOwnEnrolment.action, requestId, input, answers: Enrolment };
  return perform(ctx, change, async (tx) => {
    const enrolment = await forEdit(tx, Enrolment, input);
    withdrawOwnEnrolment.assert(ctx.viewer, enrolment);
    const fault = faultOfWithdrawal(enrolment, input.endedOn);
    if (fault) return fault;

    enrolment.outcome = 'WITHDRAWN';
    enrolment.endedOn = input.endedOn;
    enrolment.withdrawalReason = input.reason.trim();
    await announceEnrolment(tx, enrolment);
    if (enrolment.cohortId)
      await freeSeat(tx, await tx.findOneOrFail(Cohort, { id: enrolment.cohortId }));
    return enrolment;
  });
}
