import { listBy, type RequestContext, today, valueBy } from '@metodgraf/subgraph-kit';
import type { Organization } from '../organization/index.ts';
import { territoryInPlace } from '../territory/index.ts';
import { seesStaffOf } from './post.policy.ts';
import { Post } from './post.entity.ts';

const postsToday = listBy<Post>(
  (em, people, context) =>
    em.find(
      Post,
      { personId: { $in: people }, ...holdsOn(today(context)) },
      { orderBy: { from: 'asc', id: 'asc' } },
    ),
  ({ personId }) => personId,
);

/** All posts of a person, the latest first. */
export const careerOf = listBy<Post>(
  (em, people) =>
    em.find(Post, { personId: { $in: people } }, { orderBy: { from: 'desc', id: 'asc' } }),
  ({ personId }) => personId,
);

/** Posts of a person on a day: those in the viewer's own organization, then the others, the oldest first. */
export async function postsOn(
  context: RequestContext,
  person: string,
  day: string | null,
): Promise<Post[]> {
  if (!day) return ownFirst(context, await postsToday(context, person));
  const career = await careerOf(context, person);
  const held = career.filter(({ from, to }) => from <= day && (to === null || day < to));
  return ownFirst(context, held.toReversed());
}

/** Whoever works in two schools is to each of them its own colleague. */
function ownFirst({ viewer }: RequestContext, posts: readonly Post[]): Post[] {
  const isElsewhere = ({ organizationId }: Post) => Number(organizationId !== viewer.organization);
  return posts.toSorted((one, other) => isElsewhere(one) - isElsewhere(other));
}

/** The condition of a period that holds on a day. */
export const holdsOn = (day: string) => ({
  from: { $lte: day },
  $or: [{ to: null }, { to: { $gt: day } }],
});

const staffByOrganization = valueBy<number>(async (em, organizations, context) => {
  const day = today(context);
  const rows = await em.execute<{ id: string; people: number }[]>(
    `select organization_id as id, count(distinct person_id)::int as people from post
      where organization_id = any (?::uuid[]) and since <= ? and (until is null or until > ?) group by 1`,
    [`{${organizations.join(',')}}`, day, day],
  );
  return new Map(rows.map(({ id, people }) => [id, people]));
}, 0);

/** How many people work in an organization; null for those who may not see its people. */
export async function staffOf(
  context: RequestContext,
  { id, territoryId }: Organization,
): Promise<number | null> {
  const territory = await territoryInPlace(context, territoryId);
  const sees = seesStaffOf(context.viewer, { id, territory: territory?.id ?? null });
  return sees ? staffByOrganization(context, id) : null;
}
