import { listBy, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { editionOn, inForceOn } from './edition.rules.ts';
import { Indicator } from './indicator.entity.ts';
import { targetOn } from './target.rules.ts';

const editionsOf = listBy(
  (em, codes) => em.find(Indicator, { code: { $in: codes } }),
  ({ code }) => code,
);

/** The region's indicators in force today, in the order of the acts. */
export async function indicatorsToday(ctx: RequestContext): Promise<Indicator[]> {
  const all = await ctx.em.find(Indicator, {}, { orderBy: { position: 'asc' } });
  return inForceOn(all, today(ctx));
}

/** The definition of an indicator as it stood on the day, today unless told otherwise. */
export async function indicatorOn(
  ctx: RequestContext,
  code: string,
  day = today(ctx),
): Promise<Indicator | null> {
  return editionOn(await editionsOf(ctx, code), day) ?? null;
}

/** The aim of an indicator, seen from today. */
export const targetToday = (ctx: RequestContext, { target }: Indicator) =>
  targetOn(target, today(ctx));
