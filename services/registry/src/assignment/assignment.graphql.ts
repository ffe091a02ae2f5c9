import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Assignment', { description: 'Закрепление педагога за методистом на срок' })
export class AssignmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Первый день, когда закрепление уже не действует',
  })
  to?: string | null;

  @Field(() => Int)
  version!: number;
}

export const AssignmentConnection = connectionOf('Assignment', AssignmentType);

@InputType()
export class AssignEducatorInput {
  @Field(() => ID)
  educatorId!: string;

  @Field(() => ID)
  appointmentId!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;
}

@InputType()
export class EndAssignmentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate, { description: 'Первый день без методиста' })
  on!: string;

  @Field(() => Int)
  version!: number;
}

export const AssignEducatorResult = resultOf('AssignEducator', AssignmentType, [
  'LIMIT_REACHED',
  'ALREADY_ASSIGNED',
  'NOT_AN_EDUCATOR',
  'APPOINTMENT_ENDED',
  'SELF_ASSIGNMENT',
]);

export const EndAssignmentResult = resultOf('EndAssignment', AssignmentType, [
  'ALREADY_ENDED',
  'DATES_REVERSED',
]);
