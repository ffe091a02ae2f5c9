import { listBy, type Page, page, type RequestContext } from '@metodgraf/subgraph-kit';
import type { FilterQuery } from '@mikro-orm/core';
import { Counted, IndicatorValue } from '../calculation/index.ts';
import type { CountedArgs, CountSide } from './value.graphql.ts';
import { visible } from './visible-value.ts';

/** Who stands in a side of a number, as far as the viewer may see them: «312, открыть можно 40». */
export function countedPage(
  { em }: RequestContext,
  value: IndicatorValue,
  { side, first, after }: CountedArgs,
): Promise<Page<Counted>> {
  const where = countedIn(value, side);
  return page(em, Counted, { where, orderBy: { subjectId: 'asc' }, first, after });
}

/** How many stand there in all. Of a withheld number only those the viewer may see are told. */
export async function countedTotal(
  ctx: RequestContext,
  value: IndicatorValue,
  side: CountSide,
): Promise<number> {
  const { suppressed, numerator, denominator } = visible(ctx, value);
  if (suppressed) return ctx.em.count(Counted, countedIn(value, side));
  return (side === 'NUMERATOR' ? numerator : denominator) ?? 0;
}

const COLUMN = { TERRITORY: 'territory', ORGANIZATION: 'organizationId', KIND: 'kind' } as const;

function countedIn(value: IndicatorValue, side: CountSide): FilterQuery<Counted> {
  const { calculationId, indicator, dimension, key } = value;
  const cell = dimension === 'REGION' ? {} : { [COLUMN[dimension]]: key === 'none' ? null : key };
  const counted = side === 'NUMERATOR' ? { numerator: true } : { denominator: true };
  return { calculationId, indicator, ...cell, ...counted };
}

const rowsOfPerson = listBy<{ personId: string; value: IndicatorValue }>(
  async (em, people) => {
    const values = await em.find(IndicatorValue, { source: 'LIVE', dimension: 'REGION' });
    const [{ calculationId } = { calculationId: null }] = values;
    if (!calculationId) return [];
    const rows = await em.find(Counted, {
      calculationId,
      personId: { $in: people },
      numerator: true,
    });
    return rows.flatMap(({ personId, indicator }) => {
      const value = values.find((each) => each.indicator === indicator);
      return personId && value ? [{ personId, value }] : [];
    });
  },
  ({ personId }) => personId,
);

/** Today's numbers whose numerator holds the person; none of a person the viewer may not see. */
export async function valuesCounting(
  ctx: RequestContext,
  person: string,
): Promise<IndicatorValue[]> {
  const rows = await rowsOfPerson(ctx, person);
  return rows.map(({ value }) => value).toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1));
}
