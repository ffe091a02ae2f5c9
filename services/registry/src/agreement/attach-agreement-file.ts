import { randomUUID } from 'node:crypto';
import { findFiles, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import type {
  AttachAgreementFileInput,
  DetachAgreementFileInput,
} from './agreement-changes.graphql.ts';
import { Agreement, AgreementFile } from './agreement.entity.ts';
import { attachAgreementFilePolicy, detachAgreementFilePolicy } from './agreement.policy.ts';

/** Puts a file of the viewer's to an agreement; from then on its parties may read it. */
export function attachAgreementFile(
  ctx: RequestContext,
  requestId: string,
  input: AttachAgreementFileInput,
): Promise<Agreement | Problem> {
  const { action } = attachAgreementFilePolicy;
  return perform(ctx, { action, requestId, input, answers: Agreement }, async (tx) => {
    attachAgreementFilePolicy.assert(ctx.viewer, null);
    const { agreementId, fileId, kind } = input;
    if (kind === 'PROOF') return new Problem('NOT_OF_AGREEMENT');
    const agreement = await tx.findOneOrFail(Agreement, { id: agreementId });
    const [file] = await findFiles(tx, [fileId]);
    if (file?.uploadedBy !== ctx.viewer.person) return new Problem('FILE_UNKNOWN');
    const row = { id: randomUUID(), agreementId, obligationId: null, fileId, kind };
    tx.create(AgreementFile, { ...row, addedOn: today(ctx) });
    return agreement;
  });
}

/** Takes a file off that was put there by mistake; that it was there stays in the audit. */
export function detachAgreementFile(
  ctx: RequestContext,
  requestId: string,
  input: DetachAgreementFileInput,
): Promise<Agreement | Problem> {
  const { action } = detachAgreementFilePolicy;
  return perform(ctx, { action, requestId, input, answers: Agreement }, async (tx) => {
    detachAgreementFilePolicy.assert(ctx.viewer, null);
    const file = await tx.findOneOrFail(AgreementFile, { id: input.id });
    if (file.kind === 'PROOF') return new Problem('PROOF_STAYS');
    tx.remove(file);
    return tx.findOneOrFail(Agreement, { id: file.agreementId });
  });
}
