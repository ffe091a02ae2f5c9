import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Aggregate } from '../aggregate.ts';
import { enumOf } from '../enum-of.ts';
import { DIMENSIONS, MEASURES } from '../formula/index.ts';
import { DIRECTIONS, UNITS } from './indicator.entity.ts';

export const DimensionEnum = enumOf(DIMENSIONS);
registerEnumType(DimensionEnum, {
  name: 'Dimension',
  description: 'По чему делится показатель; человек стоит ровно в одной ячейке',
  valuesConfig: {
    TERRITORY: { description: 'Муниципалитет в границах на дату' },
    ORGANIZATION: { description: 'Организация' },
    KIND: { description: 'Педагогические работники и управленческие кадры' },
  },
});

export const MeasureEnum = enumOf(MEASURES);
registerEnumType(MeasureEnum, {
  name: 'IndicatorMeasure',
  description: 'Что значит значение показателя и как к нему относятся числитель и знаменатель',
  valuesConfig: {
    SHARE: { description: 'Числитель — часть знаменателя' },
    LOAD: {
      description:
        'Наибольшее число педагогов одного методиста; в числителе закреплённые педагоги, в знаменателе методисты',
    },
  },
});

const IndicatorUnit = enumOf(UNITS);
registerEnumType(IndicatorUnit, {
  name: 'IndicatorUnit',
  description: 'В чём измеряется показатель',
  valuesConfig: {
    PERCENT: { description: 'Доля, %' },
    PEOPLE: { description: 'Человек' },
    BINARY: { description: 'Есть или нет' },
    COUNT: { description: 'Количество' },
  },
});

const Direction = enumOf(DIRECTIONS);
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Куда должно двигаться значение',
  valuesConfig: {
    UP: { description: 'Больше — лучше' },
    DOWN: { description: 'Меньше — лучше' },
    BINARY: { description: 'Должно быть' },
  },
});

@ObjectType('Target', { description: 'Цель показателя' })
export class TargetType {
  @Aggregate()
  @Field(() => Float)
  value!: number;

  @Aggregate()
  @Field(() => String, { description: 'AT_LEAST — не менее, AT_MOST — не более' })
  comparison!: string;

  @Aggregate()
  @Field(() => GraphQLLocalDate, { nullable: true })
  dueOn!: string | null;

  @Aggregate()
  @Field(() => Boolean, { description: 'Срок цели прошёл' })
  overdue!: boolean;

  @Aggregate()
  @Field(() => String, { description: 'Цель словами акта' })
  words!: string;
}

@Directive('@key(fields: "code")')
@ObjectType('Indicator', { description: 'Показатель региона' })
export class IndicatorType {
  @Aggregate()
  @Field(() => ID)
  code!: string;

  @Aggregate()
  @Field(() => String, { description: 'Название словами акта' })
  title!: string;

  @Aggregate()
  @Field(() => String)
  shortTitle!: string;

  @Aggregate()
  @Field(() => IndicatorUnit)
  unit!: (typeof UNITS)[number];

  @Aggregate()
  @Field(() => Direction)
  direction!: (typeof DIRECTIONS)[number];

  @Aggregate()
  @Field(() => String, { description: 'Формула словами' })
  formula!: string;

  @Aggregate()
  @Field(() => String)
  formulaVersion!: string;

  @Aggregate()
  @Field(() => String, { description: 'Что стоит в числителе' })
  numeratorWords!: string;

  @Aggregate()
  @Field(() => String, { description: 'Что стоит в знаменателе; пусто, если его нет' })
  denominatorWords!: string;

  @Aggregate()
  @Field(() => Boolean, { description: 'Считается нарастающим итогом' })
  cumulative!: boolean;

  @Aggregate()
  @Field(() => String, { nullable: true, description: 'Что принято там, где акт молчит' })
  note?: string | null;
}
