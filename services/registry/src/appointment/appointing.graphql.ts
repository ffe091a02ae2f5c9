import { resultOf } from '@metodgraf/subgraph-kit';
import { ArrayMaxSize, Length, Max, MaxLength, Min } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import {
  AppointmentKinds,
  AppointmentType,
  Engagements,
  OfficeFunctions,
} from './appointment.graphql.ts';
import type { Engagement, OfficeFunction, OfficeKind } from './appointment.rules.ts';

const MOST_NAMED = 60;

@InputType({ description: 'Условия назначения; пустое не записано' })
export class AppointmentTermsInput {
  @Field(() => Engagements, { nullable: true })
  engagement?: Engagement | null;

  @Field(() => [OfficeFunctions], { nullable: true })
  functions?: OfficeFunction[] | null;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  remit?: string | null;

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(MOST_NAMED)
  @MaxLength(100, { each: true })
  schoolSubjects?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(MOST_NAMED)
  territoryIds?: string[] | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'День внешней диагностики; пройденную в системе реестр найдёт сам',
  })
  diagnosedOn?: string | null;

  @Field(() => String, { nullable: true })
  @Length(3, 300)
  diagnosedBy?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  trainedOn?: string | null;

  @Field(() => String, { nullable: true })
  @Length(3, 300)
  trainedBy?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(60)
  contractNumber?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  contractOn?: string | null;

  @Field(() => Float, { nullable: true })
  @Min(0.05)
  @Max(2)
  rate?: number | null;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  workplace?: string | null;
}

@InputType()
export class AppointPersonInput {
  @Field(() => AppointmentKinds)
  kind!: OfficeKind;

  @Field(() => ID)
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'Где; у участника актива и эксперта — нигде' })
  organizationId?: string | null;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после срока' })
  to?: string | null;

  @Field(() => AppointmentTermsInput)
  terms!: AppointmentTermsInput;
}

@InputType()
export class EditAppointmentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => AppointmentTermsInput)
  terms!: AppointmentTermsInput;
}

@InputType()
export class EndAppointmentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { description: 'Первый день без этой роли' })
  on!: string;
}

const TERMS_REFUSED = [
  'DATES_REVERSED',
  'ORGANIZATION_UNSUITABLE',
  'NOT_AN_EDUCATOR',
  'NOT_WORKING',
  'NOT_ON_STAFF',
  'ENGAGEMENT_MISSING',
  'FUNCTIONS_MISSING',
  'FUNCTION_FOREIGN',
  'REMIT_MISSING',
  'CONTRACT_MISSING',
  'NOT_DIAGNOSED',
  'DIAGNOSIS_EXPIRED',
  'NOT_TRAINED',
  'EVIDENCE_LATER',
  'TERRITORY_UNKNOWN',
] as const;

export const AppointPersonResult = resultOf('AppointPerson', AppointmentType, [
  'PERSON_UNKNOWN',
  'ALREADY_APPOINTED',
  ...TERMS_REFUSED,
]);
export const EditAppointmentResult = resultOf('EditAppointment', AppointmentType, TERMS_REFUSED);
export const EndAppointmentResult = resultOf('EndAppointment', AppointmentType, [
  'ALREADY_ENDED',
  'DATES_REVERSED',
  'EDUCATORS_ASSIGNED',
]);
