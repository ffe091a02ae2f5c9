import { resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ASSESSMENT_STATUSES } from './assessment.entity.ts';
import { ASSESSMENT_ENDS } from './end.rules.ts';

const AssessmentStatusEnum = Object.fromEntries(ASSESSMENT_STATUSES.map((code) => [code, code]));
registerEnumType(AssessmentStatusEnum, {
  name: 'AssessmentStatus',
  description: 'Идёт, завершено или истекло без единого ответа',
});

export const AssessmentEndEnum = Object.fromEntries(ASSESSMENT_ENDS.map((code) => [code, code]));
registerEnumType(AssessmentEndEnum, {
  name: 'AssessmentEnd',
  description: 'Завершил сам человек, истёк срок или кампанию закрыли досрочно',
});

@Directive('@key(fields: "id")')
@ObjectType('Assessment', { description: 'Прохождение диагностики одним человеком' })
export class AssessmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => AssessmentStatusEnum)
  status!: string;

  @Field(() => GraphQLDateTimeISO)
  startedAt!: Date;

  @Field(() => GraphQLLocalDate, { nullable: true })
  finishedOn?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Последний день, когда результат действует',
  })
  validUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Редакция шкалы уровней, по которой измерено',
  })
  scaleVersion?: string | null;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'По какому приглашению начать или продолжить' })
export class StartAssessmentInput {
  @Field(() => ID)
  invitationId!: string;
}

export const StartAssessmentResult = resultOf('StartAssessment', AssessmentType, [
  'CAMPAIGN_NOT_OPEN',
  'ALREADY_COMPLETED',
]);
