import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Aggregate } from '../aggregate.ts';
import { enumOf } from '../enum-of.ts';
import { DUE_KINDS } from './due-date.rules.ts';
import { ROADMAP_STATUSES, type RoadmapStatus } from './roadmap-status.rules.ts';

const DueKind = enumOf(DUE_KINDS);
registerEnumType(DueKind, {
  name: 'DueKind',
  description: 'Как акт задаёт срок',
  valuesConfig: {
    EXACT_DATE: { description: 'День' },
    MONTH: { description: 'Месяц' },
    MONTH_RANGE: { description: 'Несколько месяцев' },
    DURING_YEAR: { description: 'В течение года' },
    QUARTERLY: { description: 'Ежеквартально' },
    TIMES_PER_YEAR: { description: 'Несколько раз в год' },
    YEARLY_IN_MONTH: { description: 'Ежегодно в одном месяце' },
  },
});

const RoadmapStatusEnum = enumOf(ROADMAP_STATUSES);
registerEnumType(RoadmapStatusEnum, {
  name: 'RoadmapStatus',
  description: 'Что известно об исполнении строки',
  valuesConfig: {
    DONE: { description: 'Есть запись об исполнении за каждый наступивший срок' },
    ONGOING: { description: 'Срок идёт, записи об исполнении нет' },
    OVERDUE: { description: 'Срок прошёл, записи об исполнении нет' },
    UPCOMING: { description: 'Срок не наступил' },
    DUE_BEFORE_ACT: { description: 'Срок в акте раньше самого акта' },
    NO_DATA: { description: 'Карта больше не действует, данных об исполнении нет' },
  },
});

@ObjectType('Roadmap', { description: 'Дорожная карта: комплекс мер' })
export class RoadmapType {
  @Aggregate()
  @Field(() => ID)
  id!: string;

  @Aggregate()
  @Field(() => String)
  title!: string;

  @Aggregate()
  @Field(() => String, { nullable: true, description: 'Что важно знать об этой карте' })
  note?: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('RoadmapItem', { description: 'Строка дорожной карты' })
export class RoadmapItemType {
  @Aggregate()
  @Field(() => ID)
  id!: string;

  @Aggregate()
  @Field(() => String, { description: 'Номер строки: RM-01' })
  code!: string;

  @Aggregate()
  @Field(() => String, { description: 'Системообразующее мероприятие' })
  event!: string;

  @Aggregate()
  @Field(() => String, { description: 'Мероприятие строки' })
  action!: string;

  @Aggregate()
  @Field(() => String, { description: 'Ответственный субъект, один' })
  responsible!: string;

  @Aggregate()
  @Field(() => [String], { description: 'Исполнители' })
  executors!: readonly string[];

  @Aggregate()
  @Field(() => String, { nullable: true, description: 'Ожидаемый результат' })
  result?: string | null;

  @Aggregate()
  @Field(() => String, { description: 'Срок словами акта' })
  dueWords!: string;

  @Aggregate()
  @Field(() => DueKind)
  dueKind!: (typeof DUE_KINDS)[number];

  @Aggregate()
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Последний день срока; у повторяющегося — текущего, не дальше периода карты',
  })
  dueOn!: string | null;

  @Aggregate()
  @Field(() => RoadmapStatusEnum)
  status!: RoadmapStatus;

  @Aggregate()
  @Field(() => Int, { description: 'Сколько сроков прошло без отметки' })
  missedTerms!: number;

  clauseRef!: string;
}
