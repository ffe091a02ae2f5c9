import { resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

export const RightsNoticeKind = {
  SIGN_IN_LINKED: 'SIGN_IN_LINKED',
  SIGN_IN_UNLINKED: 'SIGN_IN_UNLINKED',
  ROLE_GRANTED: 'ROLE_GRANTED',
  ROLE_REVOKED: 'ROLE_REVOKED',
} as const;
registerEnumType(RightsNoticeKind, {
  name: 'RightsNoticeKind',
  description: 'Что изменилось в ваших правах',
});

@ObjectType('RightsNotice', { description: 'Что администратор изменил в ваших правах' })
export class RightsNoticeType {
  @Field(() => ID)
  id!: string;

  @Field(() => RightsNoticeKind)
  kind!: keyof typeof RightsNoticeKind;

  @Field(() => String, { description: 'Имя входа или название роли' })
  what!: string;

  @Field(() => String, { description: 'Почему: словами администратора' })
  reason!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;
}

@InputType()
export class DismissRightsNoticeInput {
  @Field(() => ID)
  id!: string;
}

export const DismissRightsNoticeResult = resultOf('DismissRightsNotice', RightsNoticeType, [
  'ALREADY_SEEN',
]);
