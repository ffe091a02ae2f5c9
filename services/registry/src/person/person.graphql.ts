import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { ArrayMaxSize, IsEmail, Length, Matches, ValidateIf } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

export const PersonKind = { EDUCATOR: 'EDUCATOR', LEADER: 'LEADER', OTHER: 'OTHER' } as const;
registerEnumType(PersonKind, {
  name: 'PersonKind',
  description: 'Педагогический работник, управленческие кадры или иной сотрудник',
});

export const Sex = { FEMALE: 'FEMALE', MALE: 'MALE' } as const;
registerEnumType(Sex, { name: 'Sex', description: 'Пол' });

@Directive('@key(fields: "id")')
@ObjectType('Person', { description: 'Карточка человека' })
export class PersonType {
  @Field(() => ID, { description: 'Случайный номер: псевдоним человека во всех сервисах' })
  id!: string;

  @Field(() => String)
  familyName!: string;

  @Field(() => String)
  givenName!: string;

  @Field(() => String, { nullable: true })
  patronymic?: string | null;

  @Field(() => PersonKind)
  kind!: keyof typeof PersonKind;

  @Field(() => [String], { description: 'Учебные предметы' })
  schoolSubjects!: string[];

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'С какого дня идёт педагогический стаж',
  })
  teachingSince?: string | null;
}

@ObjectType('PersonDetails', {
  description: 'Личные данные; открыты не всем, кому открыта карточка',
})
export class PersonDetailsType {
  @Field(() => GraphQLLocalDate, { nullable: true })
  birthDate?: string | null;

  @Field(() => String, { nullable: true, description: 'СНИЛС; полностью — только свой' })
  snils?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;
}

export const PersonConnection = connectionOf('Person', PersonType);

@InputType({ description: 'Каких людей показать; условия действуют вместе' })
export class PeopleFilter {
  @Field(() => String, { nullable: true, description: 'Начала фамилии, имени, отчества' })
  text?: string | null;

  @Field(() => PersonKind, { nullable: true })
  kind?: keyof typeof PersonKind | null;

  @Field(() => ID, { nullable: true, description: 'Работают здесь сегодня' })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Работают сегодня на этой территории' })
  territoryId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Только эти, не больше 500' })
  @ValidateIf(({ ids }: PeopleFilter) => Boolean(ids))
  @ArrayMaxSize(500)
  ids?: string[] | null;
}

@InputType()
export class AddPersonInput {
  @Field(() => String)
  @Length(1, 100)
  @Matches(/\p{L}/u)
  familyName!: string;

  @Field(() => String)
  @Length(1, 100)
  @Matches(/\p{L}/u)
  givenName!: string;

  @Field(() => String, { nullable: true })
  patronymic?: string | null;

  @Field(() => GraphQLLocalDate)
  birthDate!: string;

  @Field(() => Sex)
  sex!: keyof typeof Sex;

  @Field(() => String, { nullable: true, description: 'С разделителями или без' })
  snils?: string | null;

  @Field(() => PersonKind)
  kind!: keyof typeof PersonKind;

  @Field(() => ID)
  organizationId!: string;

  @Field(() => String)
  @Length(2, 200)
  @Matches(/\p{L}/u)
  postTitle!: string;

  @Field(() => GraphQLLocalDate, { description: 'Первый день в должности' })
  from!: string;

  @Field(() => [String])
  @ArrayMaxSize(20)
  schoolSubjects!: string[];

  @Field(() => String, { nullable: true })
  @ValidateIf(({ email }: AddPersonInput) => Boolean(email))
  @IsEmail()
  email?: string | null;
}

export const AddPersonResult = resultOf('AddPerson', PersonType, [
  'SNILS_INVALID',
  'SNILS_TAKEN',
  'DATES_REVERSED',
  'ORGANIZATION_UNKNOWN',
  'TOO_YOUNG',
]);
