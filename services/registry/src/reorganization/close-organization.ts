import {
  forEdit,
  perform,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { mayTakePlaces, takenPlaces, passOnAgreements } from '../agreement/index.ts';
import {
  Organization,
  OrganizationLink,
  stateOrganizations,
  SubjectType,
} from '../organization/index.ts';
import { Post } from '../post/index.ts';
import { restateLater } from '../restatement/index.ts';
import { type Dependents, handOver } from './hand-over.ts';
import type { CloseOrganizationInput } from './reorganization.graphql.ts';
import { closeOrganizationPolicy } from './reorganization.policy.ts';
import { checkEnding } from './reorganization.rules.ts';

/** Ends an organization; with a successor its people and everything under it go over on that day. */
export function closeOrganization(
  ctx: RequestContext,
  requestId: string,
  input: CloseOrganizationInput,
): Promise<Organization | Problem> {
  const change = {
    action: closeOrganizationPolicy.action,
    requestId,
    input,
    answers: Organization,
  };
  return perform(ctx, change, async (tx) => {
    closeOrganizationPolicy.assert(ctx.viewer, null);
    const organization = await forEdit(tx, Organization, input);
    const successor = input.successorId
      ? await tx.findOneOrFail(Organization, { id: input.successorId })
      : null;
    const dependents = await dependentsOf(tx, input);
    const places = await takenPlaces(tx, input);
    const fits = !successor || (await mayTakePlaces(tx, places, successor));
    const refused = checkEnding(
      {
        on: input.on,
        since: organization.from,
        closedOn: organization.to,
        children: dependents.children.length,
        people: new Set(dependents.posts.map(({ personId }) => personId)).size,
        agreements: places.length,
      },
      successor && (await asSuccessor(tx, { successor, organization, fits, ...dependents })),
    );
    if (refused) return refused;

    organization.to = input.on;
    organization.closingAct = input.act.trim();
    organization.successorId = successor?.id ?? null;
    for (const link of dependents.own) link.to = input.on;
    await tx.flush();
    if (successor) {
      await handOver(tx, { ...dependents, to: successor.id, on: input.on, act: input.act });
      await passOnAgreements(tx, places, { successor, on: input.on, act: input.act });
    }
    const concerned = [organization.id, ...(successor ? [successor.id] : [])];
    const children = dependents.children.map(({ organizationId }) => organizationId);
    await stateOrganizations(tx, { day: today(ctx), ids: [...concerned, ...children] });
    await restateLater(tx, concerned);
    return organization;
  });
}

async function dependentsOf(
  tx: EntityManager,
  { id, on }: Pick<CloseOrganizationInput, 'id' | 'on'>,
): Promise<Dependents & { own: OrganizationLink[] }> {
  const open = { $or: [{ to: null }, { to: { $gt: on } }] };
  return {
    own: await tx.find(OrganizationLink, { organizationId: id, from: { $lt: on }, ...open }),
    children: await tx.find(OrganizationLink, { parentId: id, ...open }),
    posts: await tx.find(Post, { organizationId: id, ...open }),
  };
}

async function asSuccessor(
  tx: EntityManager,
  {
    successor,
    organization,
    children,
    fits,
  }: Dependents & { successor: Organization; organization: Organization; fits: boolean },
) {
  const below = await tx.find(Organization, {
    id: { $in: children.map(({ organizationId }) => organizationId) },
  });
  const types = new Map((await tx.find(SubjectType, {})).map((type) => [type.code, type]));
  return {
    since: successor.from,
    closedOn: successor.to,
    isItself: successor.id === organization.id,
    mayHold:
      fits &&
      below.every(({ id, typeCode }) => {
        const type = types.get(typeCode);
        const link = children.find(({ organizationId }) => organizationId === id);
        const fitting =
          link?.hierarchy === 'METHODICAL' ? type?.methodicalParents : type?.administrativeParents;
        return id === successor.id || fitting?.includes(successor.typeCode) === true;
      }),
  };
}
