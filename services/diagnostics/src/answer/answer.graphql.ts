import { resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ITEM_KINDS } from '../instrument/index.ts';

const QuestionKindEnum = Object.fromEntries(ITEM_KINDS.map((code) => [code, code]));
registerEnumType(QuestionKindEnum, {
  name: 'QuestionKind',
  description: 'Один верный ответ или несколько',
});

@ObjectType('QuestionOption', { description: 'Вариант ответа' })
export class QuestionOptionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType('Answer', { description: 'Сохранённый ответ: самый новый из присланных' })
export class AnswerType {
  @Field(() => [ID], { description: 'Выбранные варианты; пусто, если ответ отозван' })
  optionIds!: readonly string[];

  @Field(() => GraphQLDateTimeISO)
  savedAt!: Date;

  @Field(() => Int, { description: 'Номер правки на экране: больший новее' })
  sequence!: number;
}

@ObjectType('Question', { description: 'Вопрос диагностики; верный ответ сервис не сообщает' })
export class QuestionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => String, { description: 'Описание ситуации и вопрос' })
  stem!: string;

  @Field(() => QuestionKindEnum)
  kind!: string;

  @Field(() => [QuestionOptionType])
  options!: readonly QuestionOptionType[];
}

@InputType({ description: 'Ответ на один вопрос целиком' })
export class SaveAnswerInput {
  @Field(() => ID)
  assessmentId!: string;

  @Field(() => ID)
  questionId!: string;

  @Field(() => [ID], { description: 'Все выбранные варианты; пусто, чтобы отозвать ответ' })
  optionIds!: string[];

  @Field(() => Int, { description: 'Номер правки: растёт с каждым изменением на экране' })
  sequence!: number;
}

export const SaveAnswerResult = resultOf('SaveAnswer', AnswerType, [
  'ALREADY_COMPLETED',
  'ASSESSMENT_ENDED',
  'CAMPAIGN_CLOSED',
  'QUESTION_UNKNOWN',
  'OPTION_UNKNOWN',
  'TOO_MANY_OPTIONS',
]);
