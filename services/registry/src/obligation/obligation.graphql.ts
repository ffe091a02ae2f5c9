import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { ArrayMaxSize, Length, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AgreementType } from '../agreement/agreement.graphql.ts';

export const ObligationState = {
  PLANNED: 'PLANNED',
  OPEN: 'OPEN',
  OVERDUE: 'OVERDUE',
  DONE: 'DONE',
  LAPSED: 'LAPSED',
} as const;
registerEnumType(ObligationState, {
  name: 'ObligationState',
  description:
    'В проекте; ждёт исполнения; просрочено; исполнено; снято, потому что соглашение прекращено',
});

@Directive('@key(fields: "id")')
@ObjectType('AgreementObligation', {
  description: 'Обязательство стороны соглашения: кто, что, к какому сроку',
})
export class AgreementObligationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  @Field(() => GraphQLLocalDate, { description: 'Последний день, когда исполнение в срок' })
  dueOn!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Через сколько месяцев обязательство наступает снова; пусто — один раз',
  })
  everyMonths?: number | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Когда исполнено' })
  doneOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Чем подтверждено исполнение' })
  note?: string | null;

  @Field(() => Int)
  version!: number;
}

export const AgreementObligationConnection = connectionOf(
  'AgreementObligation',
  AgreementObligationType,
);

@InputType({ description: 'Условия перечня обязательств' })
export class ObligationFilter {
  @Field(() => ObligationState, { nullable: true, description: 'Состояние на сегодня' })
  state?: keyof typeof ObligationState | null;

  @Field(() => ID, { nullable: true, description: 'Чьё обязательство' })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true })
  agreementId?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Срок раньше этого дня' })
  dueBefore?: string | null;
}

@InputType({ description: 'Обязательство проекта соглашения' })
export class WriteObligationInput {
  @Field(() => ID, { nullable: true, description: 'Что изменить; пусто — новое обязательство' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Версия изменяемого обязательства' })
  version?: number | null;

  @Field(() => ID, { description: 'Сторона, которая обязуется' })
  partyId!: string;

  @Field(() => String)
  @Length(3, 1000)
  text!: string;

  @Field(() => GraphQLLocalDate)
  dueOn!: string;

  @Field(() => Int, { nullable: true })
  @ValidateIf(({ everyMonths }: WriteObligationInput) => typeof everyMonths === 'number')
  @Min(1)
  @Max(120)
  everyMonths?: number | null;
}

@InputType()
export class RemoveObligationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class MarkObligationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Пусто — снять отметку' })
  doneOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Чем подтверждено: документ, мероприятие' })
  @ValidateIf(({ note }: MarkObligationInput) => typeof note === 'string')
  @MaxLength(1000)
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'Загруженный файл, который подтверждает' })
  fileId?: string | null;
}

@InputType()
export class MarkObligationsInput {
  @Field(() => [ID])
  @ArrayMaxSize(500)
  ids!: string[];

  @Field(() => GraphQLLocalDate, { description: 'Когда исполнены' })
  doneOn!: string;

  @Field(() => String, { nullable: true })
  @ValidateIf(({ note }: MarkObligationsInput) => typeof note === 'string')
  @MaxLength(1000)
  note?: string | null;
}

export const WriteObligationResult = resultOf('WriteObligation', AgreementObligationType, [
  'NOT_A_DRAFT',
  'DUE_OUTSIDE_TERM',
]);
export const RemoveObligationResult = resultOf('RemoveObligation', AgreementType, ['NOT_A_DRAFT']);
export const MarkObligationResult = resultOf('MarkObligation', AgreementObligationType, [
  'NOT_OWED',
  'NOT_MARKED',
  'IN_THE_FUTURE',
  'NEXT_ALREADY_DONE',
  'FILE_UNKNOWN',
]);
