import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { ArrayMaxSize, Length, ValidateIf } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export const RoleFollows = {
  POST: 'POST',
  APPOINTMENT: 'APPOINTMENT',
  NOTHING: 'NOTHING',
} as const;
registerEnumType(RoleFollows, {
  name: 'RoleFollows',
  description: 'С чем роль заканчивается сама: с должностью, с назначением, ни с чем',
});

export const GrantStanding = {
  AHEAD: 'AHEAD',
  STANDS: 'STANDS',
  NOTHING_TO_FOLLOW: 'NOTHING_TO_FOLLOW',
  OVER: 'OVER',
} as const;
registerEnumType(GrantStanding, {
  name: 'GrantStanding',
  description: 'Как стоит полномочие сегодня; без должности или назначения оно ничего не открывает',
});

@ObjectType('Grant', { description: 'Роль, данная человеку на срок' })
export class GrantType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Код роли: EDUCATOR, METHODOLOGIST, SCHOOL…' })
  role!: string;

  @Field(() => [String], { description: 'Обязанности, которые расширяют роль' })
  duties!: string[];

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день без роли' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Документ-основание' })
  basis?: string | null;

  @Field(() => String, { nullable: true, description: 'Почему отозвана' })
  endReason?: string | null;

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

  @Field(() => [String], { nullable: true, description: 'RESULTS, PRIVATE — для ЦНППМ' })
  @ValidateIf(({ duties }: GrantRoleInput) => Boolean(duties))
  @ArrayMaxSize(5)
  duties?: string[] | null;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день без роли' })
  to?: string | null;

  @Field(() => String, { description: 'Документ-основание: вид, номер, дата; его прочтёт человек' })
  @Length(5, 300)
  basis!: string;
}

@InputType()
export class RevokeGrantInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'Причина: её прочтёт человек' })
  @Length(5, 300)
  reason!: string;
}

export const GrantRoleResult = resultOf('GrantRole', GrantType, [
  'ROLE_UNKNOWN',
  'ORGANIZATION_REQUIRED',
  'DUTY_UNKNOWN',
  'DATES_REVERSED',
  'ALREADY_GRANTED',
  'NO_ACCOUNT',
  'OWN_RIGHTS',
]);

export const RevokeGrantResult = resultOf('RevokeGrant', GrantType, [
  'ALREADY_REVOKED',
  'OWN_RIGHTS',
]);
