import { connectionOf, PageArgs, resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import {
  ArgsType,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { ACTIVITY_PROBLEMS, ActivityKind } from './activity.rules.ts';

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'Вид методической работы',
  valuesConfig: {
    EVENT: { description: 'Методическое мероприятие' },
    SUPPORT: { description: 'Форма поддержки и сопровождения' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType('Activity', {
  description: 'Мероприятие или форма поддержки, в которых участвуют люди',
})
export class ActivityType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ActivityKind)
  kind!: ActivityKind;

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'Последний день' })
  endsOn!: string;

  @Field(() => Int, { description: 'Объём в академических часах' })
  hours!: number;

  @Field(() => String, { description: 'Где проходит' })
  place!: string;

  @Field(() => String, { description: 'О чём и для кого' })
  description!: string;

  @Field(() => Int)
  version!: number;
}

export const ActivityConnection = connectionOf('Activity', ActivityType);

@InputType({
  description: 'Отбор мероприятий и форм поддержки; незаданное поле ничего не ограничивает',
})
export class ActivityFilter {
  @Field(() => ActivityKind, { nullable: true })
  kind?: ActivityKind | null;

  @Field(() => ID, { nullable: true, description: 'Развивающие эту компетенцию' })
  competencyId?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Идущие и будущие с этого дня' })
  from?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Закончившиеся раньше этого дня' })
  before?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Только те, где участие кого-то из видных вам людей не отмечено',
  })
  unrecorded?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Чьи' })
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Слова из названия или описания' })
  text?: string | null;
}

@ArgsType()
export class ActivitiesArgs extends PageArgs {
  @Field(() => ActivityFilter, { nullable: true })
  filter?: ActivityFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Сначала поздние' })
  latestFirst?: boolean | null;
}

@InputType()
export class AddActivityInput {
  @Field(() => String)
  title!: string;

  @Field(() => ActivityKind)
  kind!: ActivityKind;

  @Field(() => String, {
    nullable: true,
    description: 'Форма поддержки; нужна для вида SUPPORT, у мероприятия её нет',
  })
  supportFormCode?: string | null;

  @Field(() => [ID])
  competencyIds!: string[];

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'Последний день' })
  endsOn!: string;

  @Field(() => Int)
  hours!: number;

  @Field(() => Int, { nullable: true, description: 'Сколько мест; пусто, если места не считаются' })
  seats?: number | null;

  @Field(() => String)
  place!: string;

  @Field(() => String)
  description!: string;
}

export const AddActivityResult = resultOf('AddActivity', ActivityType, ACTIVITY_PROBLEMS);
