import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { Length, Matches } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('LowResultsPeriod', {
  description: 'Время, когда школа состоит в перечне школ с низкими образовательными результатами',
})
export class LowResultsPeriodType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день вне перечня' })
  to?: string | null;

  @Field(() => String, { description: 'Документ, который называет школу' })
  basis!: string;

  @Field(() => Int)
  version!: number;
}

export const LowResultsConnection = connectionOf('LowResultsPeriod', LowResultsPeriodType);

@InputType()
export class MarkLowResultsInput {
  @Field(() => ID)
  organizationId!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  to?: string | null;

  @Field(() => String)
  @Length(3, 300)
  @Matches(/\p{L}/u)
  basis!: string;
}

@InputType()
export class EndLowResultsInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'Первый день вне перечня' })
  on!: string;
}

export const MarkLowResultsResult = resultOf('MarkLowResults', LowResultsPeriodType, [
  'ALREADY_MARKED',
  'DATES_REVERSED',
  'NOT_A_SCHOOL',
]);
export const EndLowResultsResult = resultOf('EndLowResults', LowResultsPeriodType, [
  'ALREADY_ENDED',
  'DATES_REVERSED',
]);
