import { resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

export const ConsentKind = { RESULTS_TO_SCHOOL: 'RESULTS_TO_SCHOOL' } as const;
registerEnumType(ConsentKind, {
  name: 'ConsentKind',
  description: 'На что дано согласие: показать школе результаты диагностики',
});

@ObjectType('Consent', { description: 'Согласие человека' })
export class ConsentType {
  @Field(() => ID)
  id!: string;

  @Field(() => ConsentKind)
  kind!: keyof typeof ConsentKind;

  @Field(() => GraphQLLocalDate)
  givenOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'С этого дня согласия нет' })
  withdrawnOn?: string | null;
}

@InputType()
export class SetConsentInput {
  @Field(() => ConsentKind)
  kind!: keyof typeof ConsentKind;

  @Field(() => Boolean, { description: 'Дать или отозвать' })
  given!: boolean;
}

export const SetConsentResult = resultOf('SetConsent', ConsentType, ['UNCHANGED']);
