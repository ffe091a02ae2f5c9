import { resultOf } from '@metodgraf/subgraph-kit';
import { Length, Max, Min } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('Overload', {
  description: 'Разрешение закрепить за методистом больше педагогов, чем предел региона',
})
export class OverloadType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Сколько педагогов можно закрепить в этот срок' })
  limit!: number;

  @Field(() => String, { description: 'Документ-основание: вид, номер, дата' })
  basis!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { description: 'Первый день, когда разрешение уже не действует' })
  to!: string;
}

@InputType()
export class AllowOverloadInput {
  @Field(() => ID)
  appointmentId!: string;

  @Field(() => Int)
  @Min(1)
  @Max(10_000)
  limit!: number;

  @Field(() => String)
  @Length(5, 300)
  basis!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate)
  to!: string;
}

export const AllowOverloadResult = resultOf('AllowOverload', OverloadType, [
  'NOT_ABOVE_LIMIT',
  'DATES_REVERSED',
  'ALREADY_ALLOWED',
]);
