import type { EntityManager } from '@mikro-orm/postgresql';
import { MmcTerritory } from '../mmc/index.ts';
import { Organization, OrganizationLink } from '../organization/index.ts';
import { inPlaceOf, Territory } from '../territory/index.ts';
import { holdsOn } from '../post/index.ts';
import type { AgreementPartyInput } from './agreement-changes.graphql.ts';
import type { ProposedParty } from './agreement.rules.ts';

/** What the register knows of those who are to be parties, on the day the agreement begins. */
export async function proposedParties(
  tx: EntityManager,
  parties: readonly Pick<AgreementPartyInput, 'role' | 'organizationId'>[],
  day: string,
): Promise<ProposedParty[]> {
  const ids = [...new Set(parties.map(({ organizationId }) => organizationId))];
  const organizations = new Map(
    (await tx.find(Organization, { id: { $in: ids } })).map((row) => [row.id, row]),
  );
  const inRole = (wanted: string): string[] =>
    parties.filter(({ role }) => role === wanted).map(({ organizationId }) => organizationId);
  const bases = await basesOfCenters(tx, inRole('BASE'), day);
  const held = await territoriesOfColleges(tx, inRole('COLLEGE'), day);
  const territories = await tx.find(Territory, {});
  return parties.map(({ role, organizationId }) => {
    const organization = organizations.get(organizationId);
    const {
      shortName = '',
      typeCode = '',
      territoryId = null,
      from = day,
      to,
    } = organization ?? {};
    const place = territoryId && inPlaceOf(territories, { id: territoryId, day })?.id;
    return {
      role,
      organizationId,
      name: shortName,
      typeCode,
      stands: organization !== undefined && from <= day && (!to || day < to),
      isBaseOfCenter: bases.has(organizationId),
      isHeldByCollege: place !== null && place !== undefined && held.has(place),
    };
  });
}

/** Those under which a ЦНППМ stands. Source: приказ 1971, п. 3.4. */
async function basesOfCenters(
  tx: EntityManager,
  ids: readonly string[],
  day: string,
): Promise<Set<string>> {
  const links = await childrenOf(tx, ids, day);
  const centers = await tx.find(Organization, {
    id: { $in: links.map(({ organizationId }) => organizationId) },
    typeCode: 'CENTER',
  });
  const centerIds = new Set(centers.map(({ id }) => id));
  return new Set(
    links
      .filter(({ organizationId }) => centerIds.has(organizationId))
      .map(({ parentId }) => parentId),
  );
}

/** Municipalities held by the ММЦ that stand under these colleges. Source: положение о ММЦ, п. 4.1.3. */
async function territoriesOfColleges(
  tx: EntityManager,
  ids: readonly string[],
  day: string,
): Promise<Set<string>> {
  const links = await childrenOf(tx, ids, day);
  const mmcs = links.map(({ organizationId }) => organizationId);
  const held = await tx.find(MmcTerritory, { mmcId: { $in: mmcs }, ...holdsOn(day) });
  return new Set(held.map(({ territoryId }) => territoryId));
}

const childrenOf = (tx: EntityManager, ids: readonly string[], day: string) =>
  tx.find(OrganizationLink, {
    parentId: { $in: [...ids] },
    hierarchy: 'ADMINISTRATIVE',
    ...holdsOn(day),
  });
