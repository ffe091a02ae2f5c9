import { forEdit, perform, Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { AgreementTemplate } from '../agreement-template/agreement-template.entity.ts';
import { unknownPlaces } from '../agreement-template/fill-template.rules.ts';
import type { EditAgreementInput } from './agreement-changes.graphql.ts';
import { Agreement } from './agreement.entity.ts';
import { editAgreementPolicy } from './agreement.policy.ts';
import { acceptedParties, searchNameOf } from './draft-agreement.ts';
import { settleParties, writeParties } from './write-parties.ts';

/** Changes a draft: its name, term, text and parties. What is signed is changed by another agreement only. */
export function editAgreement(
  ctx: RequestContext,
  requestId: string,
  input: EditAgreementInput,
): Promise<Agreement | Problem> {
  const { action } = editAgreementPolicy;
  return perform(ctx, { action, requestId, input, answers: Agreement }, async (tx) => {
    editAgreementPolicy.assert(ctx.viewer, null);
    const agreement = await forEdit(tx, Agreement, input);
    if (agreement.state !== 'DRAFT') return new Problem('NOT_A_DRAFT');
    const template = await tx.findOneOrFail(AgreementTemplate, { code: agreement.templateCode });
    const parties = await acceptedParties(tx, template, input);
    if (parties instanceof Problem) return parties;
    const [unknown] = unknownPlaces(input.body, template.roles);
    if (unknown !== undefined) return new Problem('PLACE_UNKNOWN', { name: unknown });

    const title = input.title.trim();
    const searchName = searchNameOf({ title, number: null }, parties);
    const { from, to = null } = input;
    tx.assign(agreement, { title, body: input.body.trim(), from, to, searchName });
    await tx.flush();
    await writeParties(tx, { agreement, template }, input.parties);
    return (await settleParties(tx)) ?? agreement;
  });
}
