import { connectionOf, PageArgs, resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
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
import {
  COMPLETION_PROBLEMS,
  ENROL_PROBLEMS,
  EnrolmentOutcome,
  WITHDRAWAL_PROBLEMS,
} from './enrolment.rules.ts';

registerEnumType(EnrolmentOutcome, {
  name: 'EnrolmentOutcome',
  description: 'Чем закончилось обучение',
  valuesConfig: {
    STUDYING: { description: 'Обучается' },
    COMPLETED: { description: 'Завершил с документом о квалификации' },
    WITHDRAWN: { description: 'Отчислен до завершения' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType('Enrolment', { description: 'Обучение человека по программе, от зачисления до итога' })
export class EnrolmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate)
  enrolledOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  endedOn?: string | null;

  @Field(() => EnrolmentOutcome)
  outcome!: EnrolmentOutcome;

  @Field(() => String, { nullable: true, description: 'Номер документа о квалификации' })
  certificateNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Почему отчислен' })
  withdrawalReason?: string | null;

  @Field(() => Int)
  version!: number;
}

export const EnrolmentConnection = connectionOf('Enrolment', EnrolmentType);

@InputType({ description: 'Отбор зачислений; незаданное поле ничего не ограничивает' })
export class EnrolmentFilter {
  @Field(() => ID, { nullable: true })
  cohortId?: string | null;

  @Field(() => ID, { nullable: true })
  programId?: string | null;

  @Field(() => EnrolmentOutcome, { nullable: true })
  outcome?: EnrolmentOutcome | null;
}

@ArgsType()
export class EnrolmentsArgs extends PageArgs {
  @Field(() => EnrolmentFilter, { nullable: true })
  filter?: EnrolmentFilter | null;
}

@InputType()
export class EnrolInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => ID)
  programId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Поток; без него человек зачислен на программу вне потоков',
  })
  cohortId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Запись о подборе; без неё берётся последнее направление, если оно есть',
  })
  matchId?: string | null;

  @Field(() => GraphQLLocalDate)
  enrolledOn!: string;
}

@InputType()
export class CompleteEnrolmentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate)
  endedOn!: string;

  @Field(() => String, { description: 'Номер документа о квалификации' })
  certificateNumber!: string;
}

@InputType()
export class WithdrawEnrolmentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate)
  endedOn!: string;

  @Field(() => String)
  reason!: string;
}

export const EnrolResult = resultOf('Enrol', EnrolmentType, ENROL_PROBLEMS);
export const CompleteEnrolmentResult = resultOf(
  'CompleteEnrolment',
  EnrolmentType,
  COMPLETION_PROBLEMS,
);
export const WithdrawEnrolmentResult = resultOf(
  'WithdrawEnrolment',
  EnrolmentType,
  WITHDRAWAL_PROBLEMS,
);
