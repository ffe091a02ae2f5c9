import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('Grant', { description: 'Роль, данная человеку на срок' })
export class GrantType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Код роли: EDUCATOR, METHODOLOGIST, SCHOOL…' })
  role!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день без роли' })
  to?: string | null;

  @Field(() => Int)
  version!: number;
}

export const GrantConnection = connectionOf('Grant', GrantType);

@InputType()
export class GrantRoleInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  role!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'От имени какой организации; обязательна для ролей организаций',
  })
  organizationId?: string | null;

  @Field(() => GraphQLLocalDate)
  from!: string;
}

@InputType()
export class RevokeGrantInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

export const GrantRoleResult = resultOf('GrantRole', GrantType, [
  'ROLE_UNKNOWN',
  'ALREADY_GRANTED',
  'NO_ACCOUNT',
]);

export const RevokeGrantResult = resultOf('RevokeGrant', GrantType, ['ALREADY_REVOKED']);
