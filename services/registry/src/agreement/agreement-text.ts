import type { RequestContext } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AgreementTemplate } from '../agreement-template/agreement-template.entity.ts';
import { fillText } from '../agreement-template/fill-template.rules.ts';
import { AgreementObligation } from '../obligation/obligation.entity.ts';
import { Organization } from '../organization/index.ts';
import { type Agreement, AgreementParty } from './agreement.entity.ts';

/** The text of a draft with its places filled from the register as it is now. */
export async function filledText(em: EntityManager, agreement: Agreement): Promise<string> {
  const { id: agreementId, body, number, signedOn, from, to } = agreement;
  const { roles } = await em.findOneOrFail(AgreementTemplate, { code: agreement.templateCode });
  const parties = await em.find(
    AgreementParty,
    { agreementId, to: null },
    { orderBy: { role: 'asc', id: 'asc' } },
  );
  const organizations = await em.find(Organization, {
    id: { $in: parties.map(({ organizationId }) => organizationId) },
  });
  const nameOf = (partyId: string): string => {
    const party = parties.find(({ id }) => id === partyId);
    return organizations.find(({ id }) => id === party?.organizationId)?.name ?? '';
  };
  const obligations = await em.find(
    AgreementObligation,
    { agreementId, previousId: null },
    { orderBy: { dueOn: 'asc', id: 'asc' } },
  );
  return fillText(body, {
    roles,
    number,
    signedOn,
    from,
    to,
    parties: roles.flatMap(({ role }) =>
      parties
        .filter((party) => party.role === role)
        .map(({ id, signerName, signerPost, signerBasis }) => ({
          role,
          name: nameOf(id),
          signerName,
          signerPost,
          signerBasis,
        })),
    ),
    obligations: obligations.map(({ partyId, text, dueOn, everyMonths }) => ({
      party: nameOf(partyId),
      text,
      dueOn,
      everyMonths,
    })),
  });
}

/** What an agreement says: as it was signed, or as a draft would read today. */
export async function textOf({ em }: RequestContext, agreement: Agreement): Promise<string> {
  return agreement.signedText ?? (await filledText(em, agreement));
}
