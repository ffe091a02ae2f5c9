import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { Length } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

@ObjectType('StandingRole', { description: 'Роль, которую вход открывает сегодня или откроет' })
export class StandingRoleType {
  @Field(() => String, { description: 'Код роли' })
  role!: string;

  @Field(() => String, { description: 'Название с организацией' })
  label!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Первый день без роли: срок полномочия, конец должности или назначения',
  })
  to?: string | null;
}

@ObjectType('Account', { description: 'Учётная запись: вход и человек, который им пользуется' })
export class AccountType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Служба входа' })
  issuer!: string;

  @Field(() => String, { description: 'Имя или номер, под которым человека знает служба входа' })
  subject!: string;

  @Field(() => ID, { nullable: true, description: 'Псевдоним человека; пусто, если не привязан' })
  personId?: string | null;

  @Field(() => GraphQLLocalDate)
  registeredOn!: string;

  @Field(() => String, { nullable: true, description: 'Почему вход привязан или отвязан' })
  reason?: string | null;

  @Field(() => Int)
  version!: number;
}

export const AccountConnection = connectionOf('Account', AccountType);

export const AccountState = {
  UNLINKED: 'UNLINKED',
  WITHOUT_ROLE: 'WITHOUT_ROLE',
  ENDING: 'ENDING',
} as const;
registerEnumType(AccountState, {
  name: 'AccountState',
  description:
    'Что требует внимания: вход ни к кому не привязан, сегодня нет роли, роль заканчивается в ближайшие 14 дней',
});

@InputType()
export class AccountFilter {
  @Field(() => String, { nullable: true, description: 'Часть имени входа' })
  text?: string | null;

  @Field(() => AccountState, { nullable: true })
  state?: keyof typeof AccountState | null;

  @Field(() => String, { nullable: true, description: 'Код роли, которая действует сегодня' })
  role?: string | null;
}

@InputType()
export class RegisterAccountInput {
  @Field(() => String)
  issuer!: string;

  @Field(() => String, { description: 'Имя входа со страницы отказа' })
  @Length(1, 255)
  subject!: string;
}

@InputType()
export class LinkAccountInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID, { description: 'Найденный сегодня человек' })
  matchId!: string;

  @Field(() => String, { description: 'Основание: его прочтёт человек' })
  @Length(5, 300)
  reason!: string;
}

@InputType()
export class UnlinkAccountInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'Причина: её прочтёт человек' })
  @Length(5, 300)
  reason!: string;
}

export const RegisterAccountResult = resultOf('RegisterAccount', AccountType, [
  'ALREADY_REGISTERED',
  'ISSUER_UNKNOWN',
]);

export const LinkAccountResult = resultOf('LinkAccount', AccountType, [
  'ALREADY_LINKED',
  'MATCH_LAPSED',
  'OWN_RIGHTS',
]);

export const UnlinkAccountResult = resultOf('UnlinkAccount', AccountType, [
  'NOT_LINKED',
  'OWN_RIGHTS',
]);
