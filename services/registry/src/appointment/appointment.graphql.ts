import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export const AppointmentKind = { METHODOLOGIST: 'METHODOLOGIST' } as const;
registerEnumType(AppointmentKind, {
  name: 'AppointmentKind',
  description: 'Что поручено: региональный методист',
});

export const Engagement = { STAFF: 'STAFF', CONTRACT: 'CONTRACT', OTHER: 'OTHER' } as const;
registerEnumType(Engagement, {
  name: 'Engagement',
  description: 'Форма привлечения: в штате ЦНППМ, по договору, иная',
});

@Directive('@key(fields: "id")')
@ObjectType('Appointment', { description: 'Назначение человека на роль в РСНМС на срок' })
export class AppointmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => AppointmentKind)
  kind!: keyof typeof AppointmentKind;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после срока' })
  to?: string | null;

  @Field(() => Engagement, { nullable: true })
  engagement?: keyof typeof Engagement | null;

  @Field(() => Int, { description: 'Сколько педагогов закреплено' })
  assigned!: number;

  @Field(() => Int, { description: 'Сколько педагогов можно закрепить' })
  limit!: number;
}

export const AppointmentConnection = connectionOf('Appointment', AppointmentType);

@InputType()
export class AppointMethodologistInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => ID)
  organizationId!: string;

  @Field(() => Engagement)
  engagement!: keyof typeof Engagement;

  @Field(() => GraphQLLocalDate)
  from!: string;
}

export const AppointMethodologistResult = resultOf('AppointMethodologist', AppointmentType, [
  'ALREADY_APPOINTED',
  'PERSON_UNKNOWN',
]);
