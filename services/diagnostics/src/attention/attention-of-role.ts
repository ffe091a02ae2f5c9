import { type RequestContext, today } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What a role must not overlook: the code its screen knows, and how it is counted. */
type Counting = readonly [code: string, count: (ctx: RequestContext) => Promise<number>];

/** A deficit is new, and a campaign is closing soon, for these many days. */
const NEW_DAYS = 30;
const CLOSING_DAYS = 7;

const OWN_OPEN = `from invitation i join campaign c on c.id = i.campaign_id
  where i.person_id = ? and i.finished_on is null
    and c.closed_on is null and c.opens_on <= ?::date and c.closes_on >= ?::date`;
const OPEN = `from campaign c where c.closed_on is null and c.opens_on <= ?::date and c.closes_on >= ?::date`;

const INVITED: readonly Counting[] = [
  ['INVITATION_OPEN', (ctx) => counted(ctx, `${OWN_OPEN} and i.started_on is null`, ownOpen(ctx))],
  [
    'ASSESSMENT_IN_PROGRESS',
    (ctx) => counted(ctx, `${OWN_OPEN} and i.started_on is not null`, ownOpen(ctx)),
  ],
];

const ACCOMPANYING: readonly Counting[] = [
  [
    'DEFICITS_NEW',
    (ctx) =>
      counted(
        ctx,
        `from deficit where superseded_on is null and found_on > ?::date - ${NEW_DAYS} and person_id <> ?`,
        [today(ctx), ctx.viewer.person],
      ),
  ],
];

const CONDUCTING: readonly Counting[] = [
  ['CAMPAIGN_OPEN', (ctx) => counted(ctx, OPEN, [today(ctx), today(ctx)])],
  [
    'CAMPAIGN_CLOSING_SOON',
    (ctx) =>
      counted(ctx, `${OPEN} and c.closes_on <= ?::date + ${CLOSING_DAYS}`, [
        today(ctx),
        today(ctx),
        today(ctx),
      ]),
  ],
];

const BY_ROLE: Readonly<Record<string, readonly Counting[]>> = {
  EDUCATOR: INVITED,
  LEADER: INVITED,
  METHODOLOGIST: ACCOMPANYING,
  CENTER: CONDUCTING,
};

/** What awaits the viewer in their active role; matters that count nothing are left out. */
export async function attentionOfRole(
  ctx: RequestContext,
): Promise<{ code: string; count: number }[]> {
  const matters = BY_ROLE[ctx.viewer.role] ?? [];
  const items = await Promise.all(
    matters.map(async ([code, count]) => ({ code, count: await count(ctx) })),
  );
  return items.filter(({ count }) => count > 0);
}

async function counted(
  { em }: { em: EntityManager },
  rows: string,
  parameters: readonly unknown[],
): Promise<number> {
  const [{ count } = { count: 0 }] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count ${rows}`,
    [...parameters],
  );
  return count;
}

const ownOpen = (ctx: RequestContext): string[] => [ctx.viewer.person, today(ctx), today(ctx)];
