import { type AttentionItemType, type RequestContext } from '@metodgraf/subgraph-kit';
import { indicatorsToday, targetToday } from '../indicator/index.ts';
import { overdueRows } from '../roadmap/index.ts';
import { currentValue } from '../value/index.ts';

/** What the ministry is reminded of; nothing to do is not mentioned, and nobody else is reminded. */
export async function attentionOf(ctx: RequestContext): Promise<AttentionItemType[]> {
  if (ctx.viewer.role !== 'MINISTRY') return [];
  const standings = await standingsToday(ctx);
  const items = [
    { code: 'INDICATORS_BEHIND', count: standings.filter(({ behind }) => behind).length },
    { code: 'TARGETS_OVERDUE', count: standings.filter(({ missed }) => missed).length },
    { code: 'ROADMAP_OVERDUE', count: await overdueRows(ctx) },
  ];
  return items.filter(({ count }) => count > 0);
}

/** Of each computed indicator: whether it is behind, and whether its target's day has passed unreached. */
async function standingsToday(ctx: RequestContext) {
  const indicators = await indicatorsToday(ctx);
  const standings = indicators.map(async (indicator) => {
    const value = await currentValue(ctx, indicator.code);
    const overdue = targetToday(ctx, indicator)?.overdue ?? false;
    return {
      behind: value?.status === 'BEHIND',
      missed: overdue && value !== null && value.status !== 'REACHED',
    };
  });
  return Promise.all(standings);
}
