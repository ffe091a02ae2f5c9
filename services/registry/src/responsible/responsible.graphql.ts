import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { Length } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export const ResponsibilityKinds = {
  PASSPORT_CONTROLLER: 'PASSPORT_CONTROLLER',
  ECOSYSTEM_OPERATOR: 'ECOSYSTEM_OPERATOR',
  ROUTE_COORDINATOR: 'ROUTE_COORDINATOR',
  CENTER_HEAD: 'CENTER_HEAD',
} as const;
registerEnumType(ResponsibilityKinds, {
  name: 'ResponsibilityKind',
  description:
    'За что отвечает: контроль паспорта ДППО, работа в цифровой экосистеме, сопровождение ИОМ в муниципалитете, руководство ЦНППМ',
});

@ObjectType('ResponsiblePerson', { description: 'Ответственный, назначенный актом на срок' })
export class ResponsiblePersonType {
  @Field(() => ID)
  id!: string;

  @Field(() => ResponsibilityKinds)
  kind!: keyof typeof ResponsibilityKinds;

  @Field(() => String, {
    description: 'Акт; у руководителя ЦНППМ — письмо Федерального оператора о согласовании',
  })
  actTitle!: string;

  @Field(() => String)
  actNumber!: string;

  @Field(() => GraphQLLocalDate)
  actOn!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после срока' })
  to?: string | null;

  @Field(() => Int)
  version!: number;
}

export const ResponsiblePersonConnection = connectionOf('ResponsiblePerson', ResponsiblePersonType);

@InputType({ description: 'Каких ответственных показать; условия действуют вместе' })
export class ResponsibleFilter {
  @Field(() => ResponsibilityKinds, { nullable: true })
  kind?: keyof typeof ResponsibilityKinds | null;

  @Field(() => ID, { nullable: true })
  territoryId?: string | null;

  @Field(() => ID, { nullable: true })
  organizationId?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'На дату; без даты — за всё время',
  })
  on?: string | null;
}

@InputType()
export class AppointResponsibleInput {
  @Field(() => ResponsibilityKinds)
  kind!: keyof typeof ResponsibilityKinds;

  @Field(() => ID)
  personId!: string;

  @Field(() => ID, { nullable: true })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Только у координатора ИОМ' })
  territoryId?: string | null;

  @Field(() => String)
  @Length(3, 300)
  actTitle!: string;

  @Field(() => String)
  @Length(1, 60)
  actNumber!: string;

  @Field(() => GraphQLLocalDate)
  actOn!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  to?: string | null;
}

@InputType()
export class EndResponsibilityInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'Первый день без этой обязанности' })
  on!: string;
}

export const AppointResponsibleResult = resultOf('AppointResponsible', ResponsiblePersonType, [
  'PERSON_UNKNOWN',
  'TERRITORY_MISSING',
  'TERRITORY_UNKNOWN',
  'ORGANIZATION_NOT_A_CENTER',
  'DATES_REVERSED',
  'ACT_LATER',
  'ALREADY_APPOINTED',
]);
export const EndResponsibilityResult = resultOf('EndResponsibility', ResponsiblePersonType, [
  'DATES_REVERSED',
  'ALREADY_ENDED',
]);
