import { randomUUID } from 'node:crypto';
import { searchForm } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AgreementTemplate } from '../agreement-template/agreement-template.entity.ts';
import { AgreementObligation } from '../obligation/obligation.entity.ts';
import type { Organization } from '../organization/index.ts';
import { Agreement, AgreementParty } from './agreement.entity.ts';

/** A place in an agreement that an ending organization leaves. */
export interface TakenPlace {
  readonly agreement: Agreement;
  readonly party: AgreementParty;
}

/** The agreements that still concern an organization on the day it ends. */
export async function takenPlaces(
  tx: EntityManager,
  { id: organizationId, on }: { id: string; on: string },
): Promise<TakenPlace[]> {
  const parties = await tx.find(AgreementParty, {
    organizationId,
    $or: [{ to: null }, { to: { $gt: on } }],
  });
  const agreements = await tx.find(Agreement, {
    id: { $in: parties.map(({ agreementId }) => agreementId) },
    state: { $ne: 'WITHDRAWN' },
    $and: [
      { $or: [{ to: null }, { to: { $gt: on } }] },
      { $or: [{ endedOn: null }, { endedOn: { $gt: on } }] },
    ],
  });
  return parties.flatMap((party) => {
    const agreement = agreements.find(({ id }) => id === party.agreementId);
    return agreement ? [{ agreement, party }] : [];
  });
}

/** Whether an organization may take every one of these places by its kind. */
export async function mayTakePlaces(
  tx: EntityManager,
  places: readonly TakenPlace[],
  { typeCode }: Organization,
): Promise<boolean> {
  const templates = await tx.find(AgreementTemplate, {
    code: { $in: places.map(({ agreement }) => agreement.templateCode) },
  });
  return places.every(({ agreement, party }) => {
    const template = templates.find(({ code }) => code === agreement.templateCode);
    const rule = template?.roles.find(({ role }) => role === party.role);
    return rule !== undefined && (rule.types === null || rule.types.includes(typeCode));
  });
}

/** To whom places pass, from which day and by which act. */
interface Succession {
  readonly successor: Organization;
  readonly on: string;
  readonly act: string;
}

/**
 * Brings agreements to the successor: who was the party stays with those days, the successor follows by the
 * act, and what is still owed passes on. Where the successor is a party already, it owes for both.
 */
export async function passOnAgreements(
  tx: EntityManager,
  places: readonly TakenPlace[],
  succession: Succession,
): Promise<void> {
  for (const { party } of places) if (party.from < succession.on) party.to = succession.on;
  await tx.flush();
  for (const place of places) await passOn(tx, place, succession);
  await tx.flush();
}

async function passOn(
  tx: EntityManager,
  { agreement, party }: TakenPlace,
  { successor, on, act }: Succession,
): Promise<void> {
  const { id: organizationId, shortName } = successor;
  agreement.searchName += searchForm(shortName);
  const agreementId = agreement.id;
  const already = await tx.findOne(AgreementParty, { agreementId, organizationId, to: null });
  const began = party.from < on;
  if (!began && !already) {
    tx.assign(party, { organizationId, act: act.trim() });
    return;
  }
  const follower = already ?? following(tx, party, { organizationId, on, act });
  await tx.flush();
  for (const owed of await tx.find(AgreementObligation, { partyId: party.id, doneOn: null }))
    owed.partyId = follower.id;
  await tx.flush();
  if (!began) tx.remove(party);
}

function following(
  tx: EntityManager,
  { agreementId, role }: AgreementParty,
  { organizationId, on, act }: { organizationId: string; on: string; act: string },
): AgreementParty {
  return tx.create(AgreementParty, {
    id: randomUUID(),
    agreementId,
    role,
    organizationId,
    signerName: null,
    signerPost: null,
    signerBasis: null,
    from: on,
    to: null,
    act: act.trim(),
  });
}
