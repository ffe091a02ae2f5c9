import { resultOf } from '@metodgraf/subgraph-kit';
import { MaxLength } from 'class-validator';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MARK_PROBLEMS, WITHDRAWAL_PROBLEMS } from './mark.rules.ts';

@ObjectType('RoadmapMark', { description: 'Отметка об исполнении строки дорожной карты' })
export class RoadmapMarkType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate, { description: 'Когда исполнено' })
  doneOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'Последний день срока, который закрыт отметкой' })
  termEndsOn!: string;

  @Field(() => String, { description: 'Документ, который подтверждает исполнение' })
  evidence!: string;

  @Field(() => GraphQLDateTimeISO)
  markedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Когда отметка снята' })
  withdrawnAt?: Date | null;

  @Field(() => String, { nullable: true })
  withdrawalReason?: string | null;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class MarkRoadmapItemInput {
  @Field(() => ID)
  itemId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Когда исполнено' })
  doneOn!: string;

  @Field(() => String, { description: 'Документ, который подтверждает исполнение' })
  @MaxLength(500)
  evidence!: string;
}

@InputType()
export class WithdrawRoadmapMarkInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'Почему отметка снимается' })
  @MaxLength(500)
  reason!: string;
}

export const MarkRoadmapItemResult = resultOf('MarkRoadmapItem', RoadmapMarkType, MARK_PROBLEMS);
export const WithdrawRoadmapMarkResult = resultOf(
  'WithdrawRoadmapMark',
  RoadmapMarkType,
  WITHDRAWAL_PROBLEMS,
);
