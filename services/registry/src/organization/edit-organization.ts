import {
  forEdit,
  perform,
  Problem,
  type RequestContext,
  searchForm,
  today,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { EditOrganizationInput } from './edit-organization.graphql.ts';
import { Organization } from './organization.entity.ts';

import { editOrganizationPolicy } from './organization.policy.ts';
import { checkRegistration } from './registration.rules.ts';
import { stateOrganizations } from './state-organization.ts';

/** Changes the card of an organization; where it stands and when it ends have use cases of their own. */
export function editOrganization(
  ctx: RequestContext,
  requestId: string,
  input: EditOrganizationInput,
): Promise<Organization | Problem> {
  const change = { action: editOrganizationPolicy.action, requestId, input, answers: Organization };
  return perform(ctx, change, async (tx) => {
    editOrganizationPolicy.assert(ctx.viewer, null);
    const organization = await forEdit(tx, Organization, input);
    const { id: _, version: __, ...card } = cardOf(input);
    const refused = checkRegistration({ ...card, typeCode: organization.typeCode });
    if (refused) return refused;
    const taken = card.unitKind === 'LEGAL_ENTITY' && (await holderOf(tx, card.ogrn, input.id));
    if (taken) return new Problem('OGRN_TAKEN', { name: taken.shortName });

    tx.assign(organization, { ...card, searchName: searchForm(card.name, card.shortName) });
    await tx.flush();
    await stateOrganizations(tx, { day: today(ctx), ids: [organization.id] });
    return organization;
  });
}

/** Another legal entity of today under the same number; units share that of their host. */
export async function holderOf(
  tx: EntityManager,
  ogrn: string | null,
  id: string,
): Promise<Organization | null> {
  if (ogrn === null) return null;
  return tx.findOne(Organization, { ogrn, to: null, unitKind: 'LEGAL_ENTITY', id: { $ne: id } });
}

/** The input with every field that was left empty cleared: a form shows the whole card. */
function cardOf(input: EditOrganizationInput) {
  return {
    // oxlint-disable-next-line typescript/no-misused-spread -- an input is plain data
    ...input,
    name: input.name.trim(),
    shortName: input.shortName.trim(),
    hostKind: input.hostKind ?? null,
    ogrn: text(input.ogrn),
    inn: text(input.inn),
    licenceNumber: text(input.licenceNumber),
    licenceOn: input.licenceOn ?? null,
    licenceIssuer: text(input.licenceIssuer),
    address: text(input.address),
    phone: text(input.phone),
    email: text(input.email),
    website: text(input.website),
  };
}

const text = (value: string | null | undefined): string | null => value?.trim() || null;
