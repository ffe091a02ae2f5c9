import { resultOf } from '@metodgraf/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AssessmentType } from '../assessment/index.ts';

@InputType({ description: 'Какое прохождение завершить; version — та, что видел человек' })
export class CompleteAssessmentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

export const CompleteAssessmentResult = resultOf('CompleteAssessment', AssessmentType, [
  'ALREADY_COMPLETED',
  'NO_ANSWERS',
  'ASSESSMENT_ENDED',
  'CAMPAIGN_CLOSED',
]);
