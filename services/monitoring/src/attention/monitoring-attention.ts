import type { CountMatters, Reminders, RequestContext } from '@metodgraf/subgraph-kit';
import { indicatorsToday, targetToday } from '../indicator/index.ts';
import { overdueRows } from '../roadmap/index.ts';
import { currentValue } from '../value/index.ts';

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

const behind: CountMatters = async (ctx) =>
  (await standingsToday(ctx)).filter((standing) => standing.behind).length;

const missed: CountMatters = async (ctx) =>
  (await standingsToday(ctx)).filter((standing) => standing.missed).length;

/** Of what the ministry is reminded; nobody else is. */
export const reminders: Reminders = {
  MINISTRY: { INDICATORS_BEHIND: behind, TARGETS_OVERDUE: missed, ROADMAP_OVERDUE: overdueRows },
};
