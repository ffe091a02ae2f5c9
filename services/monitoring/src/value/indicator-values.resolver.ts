import type { RequestContext } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Aggregate } from '../aggregate.ts';
import type { IndicatorValue } from '../calculation/index.ts';
import type { Dimension } from '../formula/index.ts';
import { DimensionEnum, type Indicator, IndicatorType } from '../indicator/index.ts';
import { currentValue, historyOf, slicesOf, valueOn } from './find-values.ts';
import { IndicatorValueType } from './value.graphql.ts';

/** The numbers of an indicator. Nothing is computed here: a page shows what the worker has stored. */
@Resolver(() => IndicatorType)
export class IndicatorValuesResolver {
  @Aggregate()
  @FieldResolver(() => IndicatorValueType, {
    nullable: true,
    description: 'Последнее посчитанное значение по области',
  })
  current(@Root() { code }: Indicator, @Ctx() ctx: RequestContext): Promise<IndicatorValue | null> {
    return currentValue(ctx, code);
  }

  @Aggregate()
  @FieldResolver(() => IndicatorValueType, {
    nullable: true,
    description: 'Значение на прошедший день; пусто, если на этот день его не считали',
  })
  value(
    @Root() { code }: Indicator,
    @Arg('on', () => GraphQLLocalDate) on: string,
    @Ctx() ctx: RequestContext,
  ): Promise<IndicatorValue | null> {
    return valueOn(ctx, code, on);
  }

  @Aggregate()
  @FieldResolver(() => [IndicatorValueType], {
    description: 'Разрез на сегодня или, с датой, из снимка на эту дату',
  })
  slices(
    @Root() { code }: Indicator,
    @Arg('by', () => DimensionEnum) by: Dimension,
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<IndicatorValue[]> {
    return slicesOf(ctx, code, { by, on });
  }

  @Aggregate()
  @FieldResolver(() => [IndicatorValueType], {
    description: 'Чем кончились прошедшие дни, от последнего; не дальше 400 дней',
  })
  history(
    @Root() { code }: Indicator,
    @Arg('first', () => Int) first: number,
    @Ctx() ctx: RequestContext,
  ): Promise<IndicatorValue[]> {
    return historyOf(ctx, code, first);
  }
}
