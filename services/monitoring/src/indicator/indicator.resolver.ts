import type { RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Aggregate } from '../aggregate.ts';
import { type Clause, clauseById, ClauseType } from '../act/index.ts';
import { type Dimension, formulaOf, type Measure } from '../formula/index.ts';
import type { Indicator } from './indicator.entity.ts';
import { DimensionEnum, IndicatorType, MeasureEnum, TargetType } from './indicator.graphql.ts';
import { indicatorOn, indicatorsToday, targetToday } from './indicators-in-force.ts';

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  /** @requirement R129 */
  @Aggregate()
  @Query(() => [IndicatorType], { description: 'Показатели, действующие сегодня' })
  indicators(@Ctx() ctx: RequestContext): Promise<Indicator[]> {
    return indicatorsToday(ctx);
  }

  @Aggregate()
  @Query(() => IndicatorType, { nullable: true, description: 'Показатель по коду: I-3, J-1' })
  indicator(
    @Arg('code', () => ID) code: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Indicator | null> {
    return indicatorOn(ctx, code);
  }

  @Aggregate()
  @FieldResolver(() => TargetType, { nullable: true, description: 'Цель, если акт её задаёт' })
  target(@Root() indicator: Indicator, @Ctx() ctx: RequestContext): TargetType | null {
    return targetToday(ctx, indicator);
  }

  @Aggregate()
  @FieldResolver(() => ClauseType, { nullable: true, description: 'Основание' })
  clause(@Root() { clauseRef }: Indicator, @Ctx() ctx: RequestContext): Promise<Clause | null> {
    return clauseById(ctx, clauseRef);
  }

  @Aggregate()
  @FieldResolver(() => Boolean, { description: 'Нет — расчёт не подключён; это не ноль' })
  computed(@Root() { code }: Indicator): boolean {
    return formulaOf(code) !== undefined;
  }

  @Aggregate()
  @FieldResolver(() => [DimensionEnum], {
    description: 'По чему делится; пусто — только по области',
  })
  dimensions(@Root() { code }: Indicator): readonly Dimension[] {
    return formulaOf(code)?.dimensions ?? [];
  }

  @Aggregate()
  @FieldResolver(() => MeasureEnum, {
    nullable: true,
    description: 'Что значит значение; пусто, пока расчёт не подключён',
  })
  measure(@Root() { code }: Indicator): Measure | null {
    return formulaOf(code)?.measure ?? null;
  }
}
