import { connectionOf, PageArgs, resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import {
  ArgsType,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { PROGRAM_PROBLEMS, ProgramKind, StudyForm } from './program.rules.ts';

registerEnumType(ProgramKind, {
  name: 'ProgramKind',
  description: 'Вид программы дополнительного профессионального образования',
  valuesConfig: {
    UPSKILLING: { description: 'Повышение квалификации, от 16 часов' },
    RETRAINING: { description: 'Профессиональная переподготовка, от 250 часов' },
  },
});

registerEnumType(StudyForm, {
  name: 'StudyForm',
  description: 'Форма обучения',
  valuesConfig: {
    FULL_TIME: { description: 'Очная' },
    BLENDED: { description: 'Очная с дистанционными технологиями' },
    DISTANCE: { description: 'Дистанционная' },
  },
});

@ObjectType('FederalRegistration', { description: 'Включение программы в федеральный реестр ДПП' })
export class FederalRegistrationType {
  @Field(() => String, { description: 'Номер в федеральном реестре' })
  number!: string;

  @Field(() => GraphQLLocalDate, { name: 'from', description: 'Первый день в реестре' })
  since!: string;

  @Field(() => GraphQLLocalDate, {
    name: 'to',
    nullable: true,
    description: 'Первый день после исключения',
  })
  until?: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Program', {
  description: 'Программа дополнительного профессионального образования (ДПП)',
})
export class ProgramType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ProgramKind)
  kind!: ProgramKind;

  @Field(() => Int, { description: 'Объём в академических часах' })
  hours!: number;

  @Field(() => StudyForm)
  form!: StudyForm;

  @Field(() => String, { description: 'О чём программа и для кого' })
  annotation!: string;

  @Field(() => GraphQLLocalDate, { description: 'С какого дня реализуется' })
  runningFrom!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Первый день, когда уже не реализуется',
  })
  runningTo?: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'Когда сведения о программе обновлены' })
  updatedAt!: Date;

  @Field(() => Int)
  version!: number;
}

export const ProgramConnection = connectionOf('Program', ProgramType);

@InputType({ description: 'Отбор программ; незаданное поле ничего не ограничивает' })
export class ProgramFilter {
  @Field(() => String, { nullable: true, description: 'Слова из названия или аннотации' })
  text?: string | null;

  @Field(() => ID, { nullable: true })
  providerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Программы, развивающие эту компетенцию' })
  competencyId?: string | null;

  @Field(() => StudyForm, { nullable: true })
  form?: StudyForm | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'В федеральном реестре на этот день',
  })
  inFederalRegistryOn?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Реализуемые на этот день' })
  runningOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Не длиннее, часов' })
  maxHours?: number | null;
}

@ArgsType()
export class ProgramsArgs extends PageArgs {
  @Field(() => ProgramFilter, { nullable: true })
  filter?: ProgramFilter | null;
}

@InputType({ description: 'Включение в федеральный реестр: номер и срок' })
class FederalRegistrationInput {
  @Field(() => String)
  number!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после исключения' })
  to?: string | null;
}

@InputType({ description: 'Сведения о программе, которые меняет её организация' })
class ProgramInput {
  @Field(() => String)
  title!: string;

  @Field(() => Int)
  hours!: number;

  @Field(() => StudyForm)
  form!: StudyForm;

  @Field(() => String)
  annotation!: string;

  @Field(() => [ID])
  competencyIds!: string[];

  @Field(() => GraphQLLocalDate)
  runningFrom!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Первый день, когда уже не реализуется',
  })
  runningTo?: string | null;

  @Field(() => [FederalRegistrationInput])
  federalRegistrations!: FederalRegistrationInput[];
}

@InputType()
export class AddProgramInput extends ProgramInput {
  @Field(() => ProgramKind)
  kind!: ProgramKind;
}

@InputType()
export class EditProgramInput extends ProgramInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

export const AddProgramResult = resultOf('AddProgram', ProgramType, PROGRAM_PROBLEMS);
export const EditProgramResult = resultOf('EditProgram', ProgramType, PROGRAM_PROBLEMS);
