import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { ArrayMaxSize, IsEmail, Length, Matches, ValidateIf } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PostTermsInput } from '../post/index.ts';

export const PersonKind = { EDUCATOR: 'EDUCATOR', LEADER: 'LEADER', OTHER: 'OTHER' } as const;
registerEnumType(PersonKind, {
  name: 'PersonKind',
  description: 'Педагогический работник, управленческие кадры или иной сотрудник',
});

export const QualificationCategory = {
  FIRST: 'FIRST',
  HIGHEST: 'HIGHEST',
  METHODOLOGIST: 'METHODOLOGIST',
  MENTOR: 'MENTOR',
} as const;
registerEnumType(QualificationCategory, {
  name: 'QualificationCategory',
  description: 'Первая, высшая, «педагог-методист», «педагог-наставник»',
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

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'С какого дня идёт общий стаж' })
  workingSince?: string | null;

  @Field(() => QualificationCategory, { nullable: true })
  category?: keyof typeof QualificationCategory | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Когда установлена категория' })
  categoryOn?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Первый день, когда категория уже не действует; пусто у бессрочной',
  })
  categoryUntil?: string | null;

  @Field(() => Int, { description: 'Номер состояния карточки: его называют, изменяя её' })
  version!: number;
}

@ObjectType('PersonDetails', {
  description: 'Личные данные; открыты не всем, кому открыта карточка',
})
export class PersonDetailsType {
  @Field(() => GraphQLLocalDate, { nullable: true })
  birthDate?: string | null;

  @Field(() => Sex, { nullable: true })
  sex?: keyof typeof Sex | null;

  @Field(() => Int, { description: 'Номер состояния: его называют, изменяя личные данные' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'СНИЛС; полностью — только свой' })
  snils?: string | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;
}

export const PersonConnection = connectionOf('Person', PersonType);

export const PeopleOrder = {
  NAME: 'NAME',
  NAME_DESC: 'NAME_DESC',
  EXPERIENCE: 'EXPERIENCE',
  BEGINNERS: 'BEGINNERS',
} as const;
registerEnumType(PeopleOrder, {
  name: 'PeopleOrder',
  description:
    'По фамилии вперёд и назад; сначала опытные или начинающие — тогда только те, у кого стаж известен',
});

@InputType({ description: 'Каких людей показать; условия действуют вместе' })
export class PeopleFilter {
  @Field(() => String, { nullable: true, description: 'Начала фамилии, имени, отчества' })
  text?: string | null;

  @Field(() => PersonKind, { nullable: true })
  kind?: keyof typeof PersonKind | null;

  @Field(() => ID, { nullable: true, description: 'Работают здесь в этот день' })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Работают в этот день на этой территории' })
  territoryId?: string | null;

  @Field(() => String, { nullable: true, description: 'Ведут этот предмет' })
  schoolSubject?: string | null;

  @Field(() => [QualificationCategory], { nullable: true })
  categories?: (keyof typeof QualificationCategory)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Молодые специалисты по порогам региона' })
  youngSpecialist?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Те, кому нельзя написать по электронной почте',
  })
  withoutEmail?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Нигде не работают в этот день' })
  withoutPost?: boolean | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'На какой день смотреть места работы; без даты — сегодня',
  })
  on?: string | null;

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

  @Field(() => PostTermsInput, { nullable: true })
  terms?: PostTermsInput | null;
}

@InputType({ description: 'Личные данные; названные, заменяют прежние' })
export class EditDetailsInput {
  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate)
  birthDate!: string;

  @Field(() => Sex)
  sex!: keyof typeof Sex;

  @Field(() => String, {
    nullable: true,
    description: 'Не названный остаётся прежним, пустой стирает прежний',
  })
  snils?: string | null;

  @Field(() => String, { nullable: true })
  @ValidateIf(({ email }: EditDetailsInput) => Boolean(email))
  @IsEmail()
  email?: string | null;

  @Field(() => String, { nullable: true })
  @ValidateIf(({ phone }: EditDetailsInput) => Boolean(phone))
  @Length(5, 30)
  phone?: string | null;
}

@InputType()
export class EditPersonInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

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

  @Field(() => PersonKind)
  kind!: keyof typeof PersonKind;

  @Field(() => [String])
  @ArrayMaxSize(20)
  schoolSubjects!: string[];

  @Field(() => GraphQLLocalDate, { nullable: true })
  teachingSince?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  workingSince?: string | null;

  @Field(() => QualificationCategory, { nullable: true })
  category?: keyof typeof QualificationCategory | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  categoryOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true })
  categoryUntil?: string | null;

  @Field(() => EditDetailsInput, { nullable: true, description: 'Пусто, если их не меняют' })
  details?: EditDetailsInput | null;
}

export const EditPersonResult = resultOf('EditPerson', PersonType, [
  'CATEGORY_UNDATED',
  'DATES_REVERSED',
  'SNILS_INVALID',
  'SNILS_TAKEN',
  'TOO_YOUNG',
]);

export const AddPersonResult = resultOf('AddPerson', PersonType, [
  'SNILS_INVALID',
  'SNILS_TAKEN',
  'DATES_REVERSED',
  'ORGANIZATION_UNKNOWN',
  'POSTS_OVERLAP',
  'TOO_YOUNG',
]);
