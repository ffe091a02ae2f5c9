import { resultOf } from '@metodgraf/subgraph-kit';
import { Length } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { OrganizationType } from '../organization/index.ts';

@InputType()
export class CloseOrganizationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'Первый день, когда организации уже нет' })
  on!: string;

  @Field(() => String, { description: 'Акт: название, номер, дата' })
  @Length(3, 300)
  act!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Правопреемник: к нему с этого дня переходят люди, подчинённые организации, территории, соглашения',
  })
  successorId?: string | null;
}

export const CloseOrganizationResult = resultOf('CloseOrganization', OrganizationType, [
  'ALREADY_CLOSED',
  'DATES_REVERSED',
  'HAS_CHILDREN',
  'HAS_PEOPLE',
  'HAS_AGREEMENTS',
  'SUCCESSOR_ITSELF',
  'SUCCESSOR_CLOSED',
  'SUCCESSOR_KIND',
]);
