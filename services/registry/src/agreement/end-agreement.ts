import { forEdit, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { AgreementObligation } from '../obligation/obligation.entity.ts';
import type { EndAgreementInput, WithdrawAgreementInput } from './agreement-changes.graphql.ts';
import { checkEnd, stateAfter } from './agreement-stage.rules.ts';
import { Agreement } from './agreement.entity.ts';
import { endAgreementPolicy, withdrawAgreementPolicy } from './agreement.policy.ts';

/** Ends an agreement before its term is over, as fulfilled or terminated, with the reason. */
export function endAgreement(
  ctx: RequestContext,
  requestId: string,
  input: EndAgreementInput,
): Promise<Agreement | Problem> {
  const { action } = endAgreementPolicy;
  return perform(ctx, { action, requestId, input, answers: Agreement }, async (tx) => {
    endAgreementPolicy.assert(ctx.viewer, null);
    const agreement = await forEdit(tx, Agreement, input);
    const { on, ending } = input;
    const openObligations = await tx.count(AgreementObligation, {
      agreementId: agreement.id,
      doneOn: null,
    });
    const { signedOn } = agreement;
    const refused = checkEnd(agreement, { on, day: today(ctx), ending, signedOn, openObligations });
    if (refused) return refused;
    const endReason = input.reason.trim();
    tx.assign(agreement, { state: stateAfter(ending), endedOn: on, ending, endReason });
    return agreement;
  });
}

/** Gives a draft up: it stays in the register with the reason. */
export function withdrawAgreement(
  ctx: RequestContext,
  requestId: string,
  input: WithdrawAgreementInput,
): Promise<Agreement | Problem> {
  const { action } = withdrawAgreementPolicy;
  return perform(ctx, { action, requestId, input, answers: Agreement }, async (tx) => {
    withdrawAgreementPolicy.assert(ctx.viewer, null);
    const agreement = await forEdit(tx, Agreement, input);
    if (agreement.state !== 'DRAFT') return new Problem('NOT_A_DRAFT');
    tx.assign(agreement, { state: 'WITHDRAWN', endReason: input.reason.trim() });
    return agreement;
  });
}
