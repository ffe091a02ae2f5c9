import { randomUUID } from 'node:crypto';
import {
  perform,
  Problem,
  refusal,
  type RequestContext,
  today,
  searchForm,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Territory } from '../territory/index.ts';
import { holderOf } from './edit-organization.ts';
import { checkSubordination, type Hierarchy } from './hierarchy.rules.ts';
import { EMPTY_CARD, Organization, OrganizationLink } from './organization.entity.ts';
import type { AddOrganizationInput } from './organization.graphql.ts';
import { addOrganizationPolicy } from './organization.policy.ts';
import { checkRegistration } from './registration.rules.ts';
import { stateOrganizations } from './state-organization.ts';
import { SubjectType } from './subject-type.entity.ts';

/** Enters an organization under its parents of both hierarchies and tells the other services. */
export function addOrganization(
  ctx: RequestContext,
  requestId: string,
  input: AddOrganizationInput,
): Promise<Organization | Problem> {
  const change = { action: addOrganizationPolicy.action, requestId, input, answers: Organization };
  return perform(ctx, change, async (tx) => {
    addOrganizationPolicy.assert(ctx.viewer, null);
    const day = today(ctx);
    const type = await tx.findOne(SubjectType, { code: input.typeCode, party: 'ORGANIZATION' });
    if (!type) return new Problem('TYPE_UNKNOWN');
    const territory = await tx.findOne(Territory, { id: input.territoryId });
    if (!territory || !stands(territory, day)) return new Problem('TERRITORY_UNKNOWN');

    const ogrn = input.ogrn ?? null;
    const wrong = checkRegistration({ typeCode: type.code, ogrn, inn: null, hostKind: null });
    if (wrong) return wrong;
    const id = randomUUID();
    const taken = await holderOf(tx, ogrn, id);
    if (taken) return new Problem('OGRN_TAKEN', { name: taken.shortName });

    const organization = tx.create(Organization, {
      id,
      typeCode: type.code,
      name: input.name.trim(),
      shortName: input.shortName.trim(),
      territoryId: territory.id,
      ogrn,
      ...EMPTY_CARD,
      searchName: searchForm(input.name, input.shortName),
      from: day,
      to: null,
    });
    await tx.flush();
    for (const [hierarchy, parentId] of parentsOf(input)) {
      const refused = await placeUnder(tx, { organization, type, hierarchy, parentId, day });
      if (refused) return refused;
    }
    await tx.flush();
    await stateOrganizations(tx, { day, ids: [organization.id] });
    return organization;
  });
}

function parentsOf(input: AddOrganizationInput): [Hierarchy, string][] {
  const { administrativeParentId, methodicalParentId } = input;
  const parents: [Hierarchy, string | null | undefined][] = [
    ['ADMINISTRATIVE', administrativeParentId],
    ['METHODICAL', methodicalParentId],
  ];
  return parents.filter((parent): parent is [Hierarchy, string] => Boolean(parent[1]));
}

interface Placement {
  organization: Organization;
  type: SubjectType;
  hierarchy: Hierarchy;
  parentId: string;
  day: string;
}

async function placeUnder(
  tx: EntityManager,
  { organization, type, hierarchy, parentId, day }: Placement,
): Promise<Problem<'HIERARCHY_CYCLE'> | null> {
  const parent = await tx.findOneOrFail(Organization, { id: parentId });
  const allowed = hierarchy === 'METHODICAL' ? type.methodicalParents : type.administrativeParents;
  if (!allowed.includes(parent.typeCode)) {
    throw refusal('BAD_USER_INPUT', `«${type.name}» не может стоять под «${parent.name}»`);
  }
  const link = { organizationId: organization.id, parentId };
  const standing = await tx.find(OrganizationLink, {
    hierarchy,
    $or: [{ to: null }, { to: { $gt: day } }],
  });
  const refused = checkSubordination(standing, link);
  if (refused) return refused;
  tx.create(OrganizationLink, {
    id: randomUUID(),
    hierarchy,
    from: day,
    to: null,
    act: null,
    ...link,
  });
  return null;
}

const stands = ({ validFrom, validTo }: Territory, day: string): boolean =>
  validFrom <= day && (!validTo || day < validTo);
