import { randomUUID } from 'node:crypto';
import {
  forEdit,
  onViolation,
  perform,
  Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  checkSubordination,
  type Hierarchy,
  Organization,
  OrganizationLink,
  stateOrganizations,
  SubjectType,
} from '../organization/index.ts';
import { restateLater } from '../restatement/index.ts';
import type { MoveOrganizationInput } from './subordination.graphql.ts';
import { moveOrganizationPolicy } from './subordination.policy.ts';
import { planMove } from './subordination.rules.ts';

/** Puts an organization under another from a day, or under nobody; what was before stays in the history. */
export function moveOrganization(
  ctx: RequestContext,
  requestId: string,
  input: MoveOrganizationInput,
): Promise<Organization | Problem> {
  const change = { action: moveOrganizationPolicy.action, requestId, input, answers: Organization };
  return perform(ctx, change, async (tx) => {
    moveOrganizationPolicy.assert(ctx.viewer, null);
    const organization = await forEdit(tx, Organization, input);
    const refused = await place(tx, organization, input);
    if (refused) return refused;
    const overlap = new Problem('OVERLAP', { since: '' });
    const raced = await onViolation(tx.flush(), { organization_link_one_parent: overlap });
    if (raced) return raced;
    await stateOrganizations(tx, { day: today(ctx), ids: [organization.id] });
    if (input.hierarchy === 'METHODICAL') await restateLater(tx, [organization.id]);
    return organization;
  });
}

async function place(
  tx: EntityManager,
  organization: Organization,
  { hierarchy, parentId = null, from, act }: MoveOrganizationInput,
): Promise<Problem | null> {
  const { id: organizationId, from: since } = organization;
  const parent =
    parentId === null ? null : await parentFor(tx, organization, { hierarchy, parentId, from });
  if (parent instanceof Problem) return parent;
  const links = await tx.find(OrganizationLink, { organizationId, hierarchy });
  const plan = planMove(links, { parentId, from, since });
  if (plan instanceof Problem) return plan;
  if (plan.ends) plan.ends.to = from;
  // The exclusion constraint looks at each statement: the old link must have ended before the new one begins.
  await tx.flush();
  if (!parent) return null;
  tx.create(OrganizationLink, {
    id: randomUUID(),
    organizationId,
    parentId: parent.id,
    hierarchy,
    from,
    to: null,
    act: act?.trim() || null,
  });
  return null;
}

/** The organization to stand under, if it may: of a fitting kind, there on that day, not itself below. */
async function parentFor(
  tx: EntityManager,
  { id: organizationId, typeCode }: Organization,
  { hierarchy, parentId, from }: { hierarchy: Hierarchy; parentId: string; from: string },
): Promise<Organization | Problem> {
  const parent = await tx.findOneOrFail(Organization, { id: parentId });
  if (parent.from > from || (parent.to !== null && parent.to <= from))
    return new Problem('PARENT_CLOSED', { name: parent.shortName });
  const standing = await tx.find(OrganizationLink, {
    hierarchy,
    organizationId: { $ne: organizationId },
    $or: [{ to: null }, { to: { $gt: from } }],
  });
  const circle = checkSubordination(standing, { organizationId, parentId });
  if (circle) return circle;
  const type = await tx.findOneOrFail(SubjectType, { code: typeCode });
  const fitting = hierarchy === 'METHODICAL' ? type.methodicalParents : type.administrativeParents;
  if (!fitting.includes(parent.typeCode))
    return new Problem('PARENT_KIND', { type: type.name, name: parent.shortName });
  return parent;
}
