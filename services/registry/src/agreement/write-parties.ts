import { randomUUID } from 'node:crypto';
import { onViolation, Problem } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AgreementTemplate } from '../agreement-template/agreement-template.entity.ts';
import { AgreementObligation } from '../obligation/obligation.entity.ts';
import { monthsAfter } from '../obligation/obligation.rules.ts';
import type { AgreementPartyInput } from './agreement-changes.graphql.ts';
import { type Agreement, AgreementParty } from './agreement.entity.ts';

const text = (value: string | null | undefined): string | null => value?.trim() || null;

/** A draft and what stands in it. */
interface Draft {
  readonly agreement: Agreement;
  readonly template: AgreementTemplate;
}

/**
 * Brings the parties of a draft in line with what was given: a party that stays keeps its obligations, a new
 * one brings those usual for its role, one that left takes its own along.
 */
export async function writeParties(
  tx: EntityManager,
  { agreement, template }: Draft,
  given: readonly AgreementPartyInput[],
): Promise<void> {
  const existing = await tx.find(AgreementParty, { agreementId: agreement.id });
  const kept = new Set(given.map(({ id }) => id).filter(Boolean));
  await removeParties(
    tx,
    existing.filter(({ id }) => !kept.has(id)),
  );
  const added = given.flatMap((input) => {
    const row = cardOf(input, agreement);
    const party = existing.find(({ id }) => id === input.id);
    if (!party) return [addParty(tx, agreement, row)];
    tx.assign(party, row);
    return [];
  });
  await tx.flush();
  for (const party of added) promiseUsual(tx, { agreement, template }, party);
  await tx.flush();
}

async function removeParties(tx: EntityManager, gone: readonly AgreementParty[]): Promise<void> {
  const ids = gone.map(({ id }) => id);
  for (const owed of await tx.find(AgreementObligation, { partyId: { $in: ids } })) tx.remove(owed);
  await tx.flush();
  for (const party of gone) tx.remove(party);
  await tx.flush();
}

const cardOf = (input: AgreementPartyInput, { from }: Agreement) => ({
  role: input.role,
  organizationId: input.organizationId,
  signerName: text(input.signerName),
  signerPost: text(input.signerPost),
  signerBasis: text(input.signerBasis),
  from,
});

const addParty = (
  tx: EntityManager,
  { id: agreementId }: Agreement,
  row: ReturnType<typeof cardOf>,
): AgreementParty =>
  tx.create(AgreementParty, { ...row, id: randomUUID(), agreementId, to: null, act: null });

/** Writes down what a party of this role promises unless the draft is edited. */
function promiseUsual(
  tx: EntityManager,
  { agreement: { id: agreementId, from }, template }: Draft,
  party: AgreementParty,
): void {
  for (const usual of template.obligations) {
    if (usual.role !== party.role) continue;
    tx.create(AgreementObligation, {
      id: randomUUID(),
      agreementId,
      partyId: party.id,
      text: usual.text,
      clause: usual.clause,
      dueOn: monthsAfter(from, usual.dueAfterMonths),
      everyMonths: usual.everyMonths,
      previousId: null,
      doneOn: null,
      note: null,
    });
  }
}

/** Lets the database say its last word on parties now, while a refusal can still be told. */
export function settleParties(tx: EntityManager): Promise<Problem | null> {
  return onViolation(
    tx.execute('set constraints agreement_parties, agreement_party_once immediate'),
    {
      agreement_tripartite: new Problem('NOT_TRIPARTITE', { count: 4 }),
      agreement_party_roles: new Problem('TOO_MANY_IN_ROLE', { role: '', most: '' }),
      agreement_party_once: new Problem('PARTY_TWICE', { name: '' }),
    },
  );
}
