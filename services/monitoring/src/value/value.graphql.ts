import { connectionOf, PageArgs, stubOf } from '@metodgraf/subgraph-kit';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import {
  ArgsType,
  Directive,
  Field,
  Float,
  ID,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { Aggregate } from '../aggregate.ts';
import { TRAFFIC_LIGHTS } from '../calculation/traffic-light.rules.ts';
import { enumOf } from '../enum-of.ts';
import type { Dimension } from '../formula/index.ts';
import { DimensionEnum } from '../indicator/index.ts';

export const TrafficLight = enumOf(TRAFFIC_LIGHTS);
registerEnumType(TrafficLight, {
  name: 'TrafficLight',
  description: 'Состояние показателя относительно цели',
  valuesConfig: {
    REACHED: { description: 'Достигнуто' },
    NEAR: { description: 'Близко к цели' },
    BEHIND: { description: 'Отстаёт' },
    NO_TARGET: { description: 'Значение есть, цель не задана' },
    NO_DATA: { description: 'Нет данных; это не ноль' },
  },
});

export const CountSide = enumOf(['NUMERATOR', 'DENOMINATOR']);
export type CountSide = keyof typeof CountSide;
registerEnumType(CountSide, { name: 'CountSide', description: 'Числитель или знаменатель' });

const OrganizationType = stubOf('Organization', 'Организация');
export const ProgramType = stubOf('Program', 'Программа дополнительного образования');

@Directive('@key(fields: "id")')
@ObjectType('Person', { description: 'Человек' })
export class PersonType {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Territory', { description: 'Муниципальное образование' })
export class TerritoryType {
  @Field(() => ID)
  id!: string;
}

@ObjectType('SliceKey', { description: 'Ячейка, к которой относится значение' })
export class SliceKeyType {
  @Aggregate()
  @Field(() => DimensionEnum)
  dimension!: Dimension;

  @Aggregate()
  @Field(() => String)
  key!: string;

  @Aggregate()
  @Field(() => String, { description: 'Название ячейки на дату расчёта' })
  label!: string;

  @Field(() => TerritoryType, { nullable: true })
  territory!: { id: string } | null;

  @Field(() => OrganizationType, { nullable: true })
  organization!: { id: string } | null;
}

@ObjectType('MethodologistLoad', { description: 'Нагрузка региональных методистов' })
export class MethodologistLoadType {
  @Aggregate()
  @Field(() => Float, { nullable: true, description: 'Педагогов на одного методиста в среднем' })
  average!: number | null;

  @Aggregate()
  @Field(() => Int, { description: 'Педагогов без методиста' })
  unassigned!: number;

  @Field(() => [Int], { description: 'Нагрузка каждого методиста, от наибольшей' })
  loads!: readonly number[];
}

@ObjectType('Correction', {
  description: 'Как изменилось значение снимка из-за фактов, пришедших после утверждения',
})
export class CorrectionType {
  @Field(() => Int)
  numerator!: number;

  @Field(() => Int)
  denominator!: number;

  @Field(() => GraphQLDateTimeISO)
  foundAt!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType('IndicatorValue', { description: 'Значение показателя на дату' })
export class IndicatorValueType {
  @Aggregate()
  @Field(() => ID)
  id!: string;

  @Aggregate()
  @Field(() => GraphQLLocalDate)
  on!: string;

  @Aggregate()
  @Field(() => String, { description: 'По какой версии формулы посчитано' })
  formulaVersion!: string;
}

@ArgsType()
export class CountedArgs extends PageArgs {
  @Field(() => CountSide)
  side!: CountSide;
}

@ObjectType('Counted', {
  description: 'Кто или что засчитано: человек, программа или методист, и по какой цепочке записей',
})
export class CountedType {
  @Field(() => ID)
  id!: string;
}

export const CountedConnection = connectionOf('Counted', CountedType);
