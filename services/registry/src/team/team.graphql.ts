import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export const TeamRole = {
  HEAD: 'HEAD',
  DEPUTY: 'DEPUTY',
  UNIT_HEAD: 'UNIT_HEAD',
  OTHER: 'OTHER',
} as const;
registerEnumType(TeamRole, {
  name: 'TeamRole',
  description: 'Кем человек входит в команду; OTHER — включён решением',
});

@Directive('@key(fields: "id")')
@ObjectType('LeadershipTeam', { description: 'Управленческая команда организации' })
export class LeadershipTeamType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => Int)
  version!: number;
}

@ObjectType('TeamMember', { description: 'Участие человека в управленческой команде' })
export class TeamMemberType {
  @Field(() => ID)
  id!: string;

  @Field(() => TeamRole)
  role!: keyof typeof TeamRole;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день вне команды' })
  to?: string | null;

  @Field(() => Int)
  version!: number;
}

export const LeadershipTeamConnection = connectionOf('LeadershipTeam', LeadershipTeamType);

@InputType({ description: 'Привести состав в соответствие с должностями на день' })
export class ComposeTeamInput {
  @Field(() => ID)
  organizationId!: string;

  @Field(() => GraphQLLocalDate)
  on!: string;
}

@InputType()
export class AddTeamMemberInput {
  @Field(() => ID)
  teamId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;
}

@InputType()
export class EndTeamMemberInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'Первый день вне команды' })
  on!: string;
}

export const ComposeTeamResult = resultOf('ComposeTeam', LeadershipTeamType, [
  'NOBODY_LEADS',
  'NOTHING_TO_CHANGE',
]);
export const AddTeamMemberResult = resultOf('AddTeamMember', LeadershipTeamType, [
  'ALREADY_MEMBER',
]);
export const EndTeamMemberResult = resultOf('EndTeamMember', LeadershipTeamType, [
  'ALREADY_LEFT',
  'DATES_REVERSED',
]);
