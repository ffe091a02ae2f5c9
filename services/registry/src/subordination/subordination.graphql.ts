import { resultOf } from '@metodgraf/subgraph-kit';
import { MaxLength } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { HIERARCHIES, type Hierarchy, OrganizationType } from '../organization/index.ts';

@InputType()
export class MoveOrganizationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => HIERARCHIES)
  hierarchy!: Hierarchy;

  @Field(() => ID, { nullable: true, description: 'Кому подчинена; пусто — никому' })
  parentId?: string | null;

  @Field(() => GraphQLLocalDate, { description: 'С какого дня' })
  from!: string;

  @Field(() => String, { nullable: true, description: 'Акт: название, номер, дата' })
  @MaxLength(300)
  act?: string | null;
}

export const MoveOrganizationResult = resultOf('MoveOrganization', OrganizationType, [
  'DATES_REVERSED',
  'OVERLAP',
  'ALREADY_THERE',
  'PARENT_CLOSED',
  'PARENT_KIND',
  'HIERARCHY_CYCLE',
]);
