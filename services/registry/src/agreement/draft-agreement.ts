import { randomUUID } from 'node:crypto';
import { perform, Problem, type RequestContext, searchForm } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AgreementTemplate } from '../agreement-template/agreement-template.entity.ts';
import type { AgreementPartyInput, DraftAgreementInput } from './agreement-changes.graphql.ts';
import { Agreement } from './agreement.entity.ts';
import { draftAgreementPolicy } from './agreement.policy.ts';
import { checkParties, type ProposedParty } from './agreement.rules.ts';
import { proposedParties } from './propose-parties.ts';
import { settleParties, writeParties } from './write-parties.ts';

/** Begins an agreement by a template: with its text and what parties of its roles usually promise. */
export function draftAgreement(
  ctx: RequestContext,
  requestId: string,
  input: DraftAgreementInput,
): Promise<Agreement | Problem> {
  const { action } = draftAgreementPolicy;
  return perform(ctx, { action, requestId, input, answers: Agreement }, async (tx) => {
    draftAgreementPolicy.assert(ctx.viewer, null);
    const template = await tx.findOneOrFail(AgreementTemplate, { code: input.templateCode });
    const parties = await acceptedParties(tx, template, input);
    if (parties instanceof Problem) return parties;
    const title = input.title?.trim() || titleOf(template, parties);
    const agreement = tx.create(Agreement, {
      id: randomUUID(),
      templateCode: template.code,
      kind: template.kind,
      title,
      body: template.body,
      signedText: null,
      number: null,
      signedOn: null,
      from: input.from,
      to: input.to ?? null,
      state: 'DRAFT',
      endedOn: null,
      ending: null,
      endReason: null,
      searchName: searchNameOf({ title, number: null }, parties),
    });
    await tx.flush();
    await writeParties(tx, { agreement, template }, input.parties);
    return (await settleParties(tx)) ?? agreement;
  });
}

/** The parties of a draft as the register knows them, or why they cannot be its parties. */
export async function acceptedParties(
  tx: EntityManager,
  template: AgreementTemplate,
  {
    from,
    to,
    parties,
  }: { from: string; to?: string | null; parties: readonly AgreementPartyInput[] },
): Promise<ProposedParty[] | Problem> {
  if (to && to <= from) return new Problem('DATES_REVERSED');
  const { validFrom, validTo } = template;
  if (from < validFrom || (validTo !== null && from >= validTo))
    return new Problem('TEMPLATE_NOT_IN_FORCE', { title: template.title });
  const proposed = await proposedParties(tx, parties, from);
  return checkParties(template, proposed) ?? proposed;
}

/** Named after the party that the template names first: there are dozens of agreements of one kind. */
function titleOf({ title, roles }: AgreementTemplate, parties: readonly ProposedParty[]): string {
  const first = parties.find(({ role }) => role === roles[0]?.role);
  return first ? `${title}: ${first.name}` : title;
}

/** What an agreement is found by. */
export const searchNameOf = (
  { title, number }: Pick<Agreement, 'title' | 'number'>,
  parties: readonly { readonly name: string }[],
): string => searchForm(title, number, ...parties.map(({ name }) => name));
