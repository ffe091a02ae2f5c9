import { OrganizationFact } from '@metodgraf/facts';
import { publishAll } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Territory } from '../territory/index.ts';
import { inPlaceOf } from '../territory/succession.rules.ts';
import { Organization, OrganizationLink } from './organization.entity.ts';
import { SubjectType } from './subject-type.entity.ts';

/**
 * States organizations to the other services with the territory and the parents of the day. All of
 * them when no ids are given: after a change of territories or of subject types.
 */
export async function stateOrganizations(
  tx: EntityManager,
  { day, ids }: { day: string; ids?: readonly string[] },
): Promise<void> {
  const organizations = await tx.find(Organization, ids ? { id: { $in: [...ids] } } : {});
  const links = await tx.find(OrganizationLink, {
    organizationId: { $in: organizations.map(({ id }) => id) },
    from: { $lte: day },
    $or: [{ to: null }, { to: { $gt: day } }],
  });
  const parents = Map.groupBy(links, ({ organizationId }) => organizationId);
  const territories = await tx.find(Territory, {});
  const levels = new Map((await tx.find(SubjectType, {})).map(({ code, level }) => [code, level]));

  await publishAll(
    tx,
    OrganizationFact,
    organizations.map(({ id, typeCode, name, territoryId, from, to }) => ({
      subject: id,
      state: {
        type: typeCode,
        level: levels.get(typeCode) ?? '',
        name,
        territory: territoryId
          ? (inPlaceOf(territories, { id: territoryId, day })?.id ?? null)
          : null,
        parents: (parents.get(id) ?? []).map(({ hierarchy, parentId }) => ({
          hierarchy,
          organization: parentId,
        })),
        from,
        to,
      },
    })),
  );
}
