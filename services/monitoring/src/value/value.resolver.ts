import { byId, type Page, type RequestContext } from '@metodgraf/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { Aggregate } from '../aggregate.ts';
import {
  Calculation,
  type Correction,
  type Counted,
  type IndicatorValue,
} from '../calculation/index.ts';
import { type Indicator, indicatorOn, IndicatorType } from '../indicator/index.ts';
import { countedPage, countedTotal } from './counted-rows.ts';
import { sliceKeyOf } from './slice-key.ts';
import {
  CorrectionType,
  CountedArgs,
  CountedConnection,
  CountSide,
  IndicatorValueType,
  MethodologistLoadType,
  SliceKeyType,
  TrafficLight,
} from './value.graphql.ts';
import { correctionFor, visible } from './visible-value.ts';

const calculationById = byId(Calculation);

@Resolver(() => IndicatorValueType)
export class IndicatorValueResolver {
  @Aggregate()
  @FieldResolver(() => IndicatorType, { description: 'Показатель в редакции на дату значения' })
  indicator(
    @Root() { indicator, on }: IndicatorValue,
    @Ctx() ctx: RequestContext,
  ): Promise<Indicator | null> {
    return indicatorOn(ctx, indicator, on);
  }

  @Aggregate()
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Пусто, если данных нет или они скрыты',
  })
  numerator(@Root() value: IndicatorValue, @Ctx() ctx: RequestContext): number | null {
    return visible(ctx, value).numerator;
  }

  @Aggregate()
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Пусто, если данных нет или они скрыты',
  })
  denominator(@Root() value: IndicatorValue, @Ctx() ctx: RequestContext): number | null {
    return visible(ctx, value).denominator;
  }

  @Aggregate()
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Доля в процентах; у нагрузки методистов — наибольшая. Пусто — нет данных, не ноль',
  })
  value(@Root() value: IndicatorValue, @Ctx() ctx: RequestContext): number | null {
    return visible(ctx, value).value;
  }

  @Aggregate()
  @FieldResolver(() => TrafficLight, { description: 'Скрытое значение показано как NO_DATA' })
  status(@Root() value: IndicatorValue, @Ctx() ctx: RequestContext): keyof typeof TrafficLight {
    return visible(ctx, value).status;
  }

  /** @requirement R178 */
  @Aggregate()
  @FieldResolver(() => MethodologistLoadType, {
    nullable: true,
    description: 'Только у нагрузки методистов: среднее, распределение и педагоги без методиста',
  })
  load(@Root() value: IndicatorValue, @Ctx() ctx: RequestContext): MethodologistLoadType | null {
    return visible(ctx, value).load;
  }

  @Aggregate()
  @FieldResolver(() => Boolean, {
    description: 'Скрыто: за числом меньше пяти человек или его можно вычислить по соседним',
  })
  suppressed(@Root() value: IndicatorValue, @Ctx() ctx: RequestContext): boolean {
    return visible(ctx, value).suppressed;
  }

  @Aggregate()
  @FieldResolver(() => SliceKeyType, { nullable: true, description: 'Пусто у значения по области' })
  slice(@Root() value: IndicatorValue): SliceKeyType | null {
    return sliceKeyOf(value);
  }

  @Aggregate()
  @FieldResolver(() => GraphQLDateTimeISO)
  async computedAt(
    @Root() { calculationId }: IndicatorValue,
    @Ctx() ctx: RequestContext,
  ): Promise<Date | null | undefined> {
    return (await calculationById(ctx, calculationId))?.computedAt;
  }

  @Aggregate()
  @FieldResolver(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Когда получен последний учтённый факт',
  })
  async factsAsOf(
    @Root() { calculationId }: IndicatorValue,
    @Ctx() ctx: RequestContext,
  ): Promise<Date | null | undefined> {
    return (await calculationById(ctx, calculationId))?.factsAsOf;
  }

  @FieldResolver(() => CorrectionType, {
    nullable: true,
    description: 'Изменилось с утверждения: сколько получилось бы на ту же дату сейчас',
  })
  correction(
    @Root() value: IndicatorValue,
    @Ctx() ctx: RequestContext,
  ): Promise<Correction | null> {
    return correctionFor(ctx, value);
  }

  @FieldResolver(() => CountedConnection, { description: 'Засчитанные, доступные вам' })
  counted(
    @Root() value: IndicatorValue,
    @Args(() => CountedArgs) args: CountedArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Counted>> {
    return countedPage(ctx, value, args);
  }

  @FieldResolver(() => Int, {
    description: 'Сколько засчитано всего; у скрытого значения — сколько из них доступно вам',
  })
  countedTotal(
    @Root() value: IndicatorValue,
    @Arg('side', () => CountSide) side: CountSide,
    @Ctx() ctx: RequestContext,
  ): Promise<number> {
    return countedTotal(ctx, value, side);
  }
}
