import { resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { COHORT_PROBLEMS } from './cohort.rules.ts';

@Directive('@key(fields: "id")')
@ObjectType('Cohort', { description: 'Поток: один набор на программу' })
export class CohortType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'Последний день обучения' })
  endsOn!: string;

  @Field(() => String, { description: 'Где проходит обучение' })
  place!: string;

  @Field(() => Int, { description: 'Сколько мест всего' })
  seats!: number;

  @Field(() => Int, { name: 'enrolled', description: 'Сколько мест занято' })
  taken!: number;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class AddCohortInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => GraphQLLocalDate)
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'Последний день обучения' })
  endsOn!: string;

  @Field(() => String)
  place!: string;

  @Field(() => Int)
  seats!: number;
}

export const AddCohortResult = resultOf('AddCohort', CohortType, COHORT_PROBLEMS);
