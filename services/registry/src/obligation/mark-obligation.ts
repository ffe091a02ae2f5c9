import { randomUUID } from 'node:crypto';
import {
  type BulkOutcome,
  findFiles,
  forEdit,
  forMany,
  perform,
  Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { stageOn } from '../agreement/agreement-stage.rules.ts';
import { Agreement, AgreementFile } from '../agreement/agreement.entity.ts';
import { AgreementObligation } from './obligation.entity.ts';
import type { MarkObligationInput, MarkObligationsInput } from './obligation.graphql.ts';
import { markObligationPolicy } from './obligation.policy.ts';
import { checkMark, nextDue, obligationState } from './obligation.rules.ts';

/** Records that a promise was kept and what proves it, or takes the mark back; a recurring one comes again. */
export function markObligation(
  ctx: RequestContext,
  requestId: string,
  input: MarkObligationInput,
): Promise<AgreementObligation | Problem> {
  const { action } = markObligationPolicy;
  return perform(ctx, { action, requestId, input, answers: AgreementObligation }, async (tx) => {
    markObligationPolicy.assert(ctx.viewer, null);
    const obligation = await forEdit(tx, AgreementObligation, input);
    const agreement = await tx.findOneOrFail(Agreement, { id: obligation.agreementId });
    const day = today(ctx);
    const doneOn = input.doneOn ?? null;
    const state = obligationState(obligation, stageOn(agreement, day), day);
    const refused = checkMark({ doneOn, state, day });
    if (refused) return refused;

    tx.assign(obligation, { doneOn, note: input.note?.trim() || null });
    const followed = await follow(tx, obligation, agreement);
    if (followed) return followed;
    return input.fileId ? prove(tx, ctx, { obligation, fileId: input.fileId }) : obligation;
  });
}

/** What recurs is owed again once it is done, and no more when the mark was a mistake. */
async function follow(
  tx: EntityManager,
  obligation: AgreementObligation,
  { to, endedOn }: Agreement,
): Promise<Problem | null> {
  const { id: previousId, agreementId, partyId, text, clause, everyMonths, doneOn } = obligation;
  const next = await tx.findOne(AgreementObligation, { previousId });
  if (doneOn === null) {
    if (next?.doneOn) return new Problem('NEXT_ALREADY_DONE');
    if (next) tx.remove(next);
    return null;
  }
  const until = [to, endedOn].filter((end) => end !== null).toSorted()[0] ?? null;
  const dueOn = nextDue(obligation, until);
  if (next || dueOn === null) return null;
  const owed = { agreementId, partyId, text, clause, everyMonths, dueOn, previousId };
  tx.create(AgreementObligation, { ...owed, id: randomUUID(), doneOn: null, note: null });
  return null;
}

async function prove(
  tx: EntityManager,
  ctx: RequestContext,
  { obligation, fileId }: { obligation: AgreementObligation; fileId: string },
): Promise<AgreementObligation | Problem> {
  const [file] = await findFiles(tx, [fileId]);
  if (file?.uploadedBy !== ctx.viewer.person) return new Problem('FILE_UNKNOWN');
  tx.create(AgreementFile, {
    id: randomUUID(),
    agreementId: obligation.agreementId,
    obligationId: obligation.id,
    fileId,
    kind: 'PROOF',
    addedOn: today(ctx),
  });
  return obligation;
}

/** Marks many promises kept at once; each that cannot be is told with its reason. */
export async function markObligations(
  ctx: RequestContext,
  requestId: string,
  { ids, doneOn, note = null }: MarkObligationsInput,
): Promise<BulkOutcome> {
  const found = await ctx.em
    .fork()
    .transactional((tx) => tx.find(AgreementObligation, { id: { $in: ids } }));
  const versions = new Map(found.map(({ id, version }) => [id, version]));
  return forMany({ requestId, ids }, (id, each) =>
    markObligation(ctx, each, { id, version: versions.get(id) ?? 0, doneOn, note }),
  );
}
