import { resultOf } from '@metodgraf/subgraph-kit';
import { IsEmail, IsUrl, Length, Matches, MaxLength, ValidateIf } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { HostKinds, OrganizationType, UnitKinds } from './organization.graphql.ts';

const IfGiven =
  (field: keyof EditOrganizationInput): PropertyDecorator =>
  (target, key) =>
    ValidateIf((input: EditOrganizationInput) => Boolean(input[field]))(target, key);

@InputType({ description: 'Карточка целиком: пустое поле очищается' })
export class EditOrganizationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  @Length(3, 500)
  @Matches(/\p{L}/u)
  name!: string;

  @Field(() => String)
  @Length(2, 120)
  @Matches(/\p{L}/u)
  shortName!: string;

  @Field(() => UnitKinds)
  unitKind!: keyof typeof UnitKinds;

  @Field(() => HostKinds, { nullable: true })
  hostKind?: keyof typeof HostKinds | null;

  @Field(() => String, { nullable: true })
  @MaxLength(20)
  ogrn?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(20)
  inn?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(120)
  licenceNumber?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  licenceOn?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  licenceIssuer?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  address?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(60)
  phone?: string | null;

  @Field(() => String, { nullable: true })
  @IfGiven('email')
  @IsEmail({}, { message: 'Электронная почта записана неверно' })
  email?: string | null;

  @Field(() => String, { nullable: true })
  @IfGiven('website')
  @IsUrl({ protocols: ['http', 'https'] }, { message: 'Адрес сайта записан неверно' })
  website?: string | null;
}

export const EditOrganizationResult = resultOf('EditOrganization', OrganizationType, [
  'OGRN_WRONG',
  'OGRN_TAKEN',
  'INN_WRONG',
  'HOST_KIND_OF_CENTER_ONLY',
]);
