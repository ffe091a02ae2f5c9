import { resultOf } from '@metodgraf/subgraph-kit';
import { Length } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('Mandate', {
  description: 'На какую деятельность уполномочена организация и каким актом',
})
export class MandateType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  activity!: string;

  @Field(() => String)
  actTitle!: string;

  @Field(() => String)
  actNumber!: string;

  @Field(() => GraphQLLocalDate)
  actOn!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после полномочия' })
  to?: string | null;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class AddMandateInput {
  @Field(() => ID)
  organizationId!: string;

  @Field(() => String)
  @Length(3, 300)
  activity!: string;

  @Field(() => String)
  @Length(3, 300)
  actTitle!: string;

  @Field(() => String)
  @Length(1, 60)
  actNumber!: string;

  @Field(() => GraphQLLocalDate)
  actOn!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  to?: string | null;
}

@InputType()
export class EndMandateInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'Первый день без полномочия' })
  on!: string;
}

export const AddMandateResult = resultOf('AddMandate', MandateType, ['DATES_REVERSED']);
export const EndMandateResult = resultOf('EndMandate', MandateType, [
  'DATES_REVERSED',
  'ALREADY_ENDED',
]);
