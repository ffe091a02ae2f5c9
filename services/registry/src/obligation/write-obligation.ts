import { randomUUID } from 'node:crypto';
import { forEdit, perform, Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Agreement, AgreementParty } from '../agreement/agreement.entity.ts';
import { AgreementObligation } from './obligation.entity.ts';
import type { RemoveObligationInput, WriteObligationInput } from './obligation.graphql.ts';
import { removeObligationPolicy, writeObligationPolicy } from './obligation.policy.ts';

/** Writes a promise into a draft or changes one there. */
export function writeObligation(
  ctx: RequestContext,
  requestId: string,
  input: WriteObligationInput,
): Promise<AgreementObligation | Problem> {
  const { action } = writeObligationPolicy;
  return perform(ctx, { action, requestId, input, answers: AgreementObligation }, async (tx) => {
    writeObligationPolicy.assert(ctx.viewer, null);
    const party = await tx.findOneOrFail(AgreementParty, { id: input.partyId });
    const agreement = await tx.findOneOrFail(Agreement, { id: party.agreementId });
    if (agreement.state !== 'DRAFT') return new Problem('NOT_A_DRAFT');
    const { dueOn, everyMonths = null } = input;
    const outside = dueOn < agreement.from || (agreement.to !== null && dueOn >= agreement.to);
    if (outside) return new Problem('DUE_OUTSIDE_TERM');
    const row = { partyId: party.id, text: input.text.trim(), dueOn, everyMonths };
    if (!input.id) {
      const fresh = { clause: null, previousId: null, doneOn: null, note: null };
      const id = randomUUID();
      return tx.create(AgreementObligation, { ...row, ...fresh, id, agreementId: agreement.id });
    }
    const version = input.version ?? 0;
    const obligation = await forEdit(tx, AgreementObligation, { id: input.id, version });
    if (obligation.agreementId !== agreement.id) return new Problem('NOT_A_DRAFT');
    return tx.assign(obligation, row);
  });
}

/** Takes a promise out of a draft. */
export function removeObligation(
  ctx: RequestContext,
  requestId: string,
  input: RemoveObligationInput,
): Promise<Agreement | Problem> {
  const { action } = removeObligationPolicy;
  return perform(ctx, { action, requestId, input, answers: Agreement }, async (tx) => {
    removeObligationPolicy.assert(ctx.viewer, null);
    const obligation = await forEdit(tx, AgreementObligation, input);
    const agreement = await tx.findOneOrFail(Agreement, { id: obligation.agreementId });
    if (agreement.state !== 'DRAFT') return new Problem('NOT_A_DRAFT');
    tx.remove(obligation);
    return agreement;
  });
}
