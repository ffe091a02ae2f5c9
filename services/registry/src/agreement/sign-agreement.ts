import {
  forEdit,
  onViolation,
  perform,
  Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AgreementTemplate } from '../agreement-template/agreement-template.entity.ts';
import { Organization } from '../organization/index.ts';
import type { AgreementSignerInput, SignAgreementInput } from './agreement-changes.graphql.ts';
import { Agreement, AgreementParty } from './agreement.entity.ts';
import { filledText } from './agreement-text.ts';
import { signAgreementPolicy } from './agreement.policy.ts';
import { checkSigning, missingRoles } from './agreement.rules.ts';
import { searchNameOf } from './draft-agreement.ts';

/** Records that all parties signed: who, when, under which number; the text stays as it is now. */
export function signAgreement(
  ctx: RequestContext,
  requestId: string,
  input: SignAgreementInput,
): Promise<Agreement | Problem> {
  const { action } = signAgreementPolicy;
  return perform(ctx, { action, requestId, input, answers: Agreement }, async (tx) => {
    signAgreementPolicy.assert(ctx.viewer, null);
    const agreement = await forEdit(tx, Agreement, input);
    if (agreement.state !== 'DRAFT') return new Problem('NOT_A_DRAFT');
    const template = await tx.findOneOrFail(AgreementTemplate, { code: agreement.templateCode });
    const parties = await signedBy(tx, agreement, input.signers);
    const { signedOn } = input;
    const missing = missingRoles(template, parties);
    const refused = checkSigning({ signedOn, day: today(ctx), missing, parties });
    if (refused) return refused;

    const number = input.number.trim();
    const searchName = searchNameOf({ title: agreement.title, number }, parties);
    tx.assign(agreement, { number, signedOn, searchName });
    const taken = { agreement_number_once: new Problem('NUMBER_TAKEN', { number }) };
    const doubled = await onViolation(tx.flush(), taken);
    if (doubled) return doubled;
    agreement.signedText = await filledText(tx, agreement);
    agreement.state = 'SIGNED';
    const lacking = { agreement_parties_whole: new Problem('PARTIES_MISSING', { roles: '' }) };
    return (await onViolation(tx.flush(), lacking)) ?? agreement;
  });
}

/** The parties with those who signed for them. */
async function signedBy(
  tx: EntityManager,
  { id: agreementId }: Agreement,
  signers: readonly AgreementSignerInput[],
): Promise<{ role: string; name: string; signerName: string | null }[]> {
  const parties = await tx.find(AgreementParty, { agreementId, to: null });
  const organizations = await tx.find(Organization, {
    id: { $in: parties.map(({ organizationId }) => organizationId) },
  });
  for (const party of parties) {
    const signer = signers.find(({ partyId }) => partyId === party.id);
    if (!signer) continue;
    party.signerName = signer.name.trim() || null;
    party.signerPost = signer.post.trim() || null;
    party.signerBasis = signer.basis.trim() || null;
  }
  await tx.flush();
  return parties.map(({ role, organizationId, signerName }) => ({
    role,
    signerName,
    name: organizations.find(({ id }) => id === organizationId)?.shortName ?? '',
  }));
}
