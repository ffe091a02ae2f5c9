import { listBy, type RequestContext, today } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { holdsOn, Post } from '../post/index.ts';
import { LeadershipTeam, TeamMember } from './team.entity.ts';
import { type Difference, differenceOf, type Leader } from './team.rules.ts';

/** Who leads an organization on a day. */
export async function leadersOn(
  em: EntityManager,
  { organizationId, on }: { organizationId: string; on: string },
): Promise<Leader[]> {
  const leading = { organizationId, managerKind: { $ne: null }, ...holdsOn(on) };
  return leadersAmong(await em.find(Post, leading, { orderBy: { from: 'asc' } }));
}

const leadersAmong = (posts: readonly Post[]): Leader[] =>
  posts.flatMap(({ personId, managerKind: role }) => (role ? [{ personId, role }] : []));

/** Who is in a team on a day or will be. */
export const membersOn = (
  em: EntityManager,
  { teamId, on }: { teamId: string; on: string },
): Promise<TeamMember[]> =>
  em.find(TeamMember, { teamId, $or: [{ to: null }, { to: { $gt: on } }] });

/** All members of a team ever, those of today first. */
export const membersOf = listBy<TeamMember>(
  (em, teams) =>
    em.find(TeamMember, { teamId: { $in: teams } }, { orderBy: { to: 'desc', from: 'asc' } }),
  ({ teamId }) => teamId,
);

/** The team of an organization. */
export const teamsOf = listBy<LeadershipTeam>(
  (em, organizations) => em.find(LeadershipTeam, { organizationId: { $in: organizations } }),
  ({ organizationId }) => organizationId,
);

const leadingPosts = listBy<Post>(
  (em, organizations, context) =>
    em.find(Post, {
      organizationId: { $in: organizations },
      managerKind: { $ne: null },
      ...holdsOn(today(context)),
    }),
  ({ organizationId }) => organizationId,
);

/** How a team differs today from those who lead. */
export async function differenceToday(
  context: RequestContext,
  { id, organizationId }: LeadershipTeam,
): Promise<Difference> {
  const day = today(context);
  const members = (await membersOf(context, id)).filter(({ to }) => to === null || to > day);
  return differenceOf(leadersAmong(await leadingPosts(context, organizationId)), members);
}
