import type { Module } from '@metodgraf/subgraph-kit';
import { Answer } from './answer.entity.ts';
import {
  AnswerResolver,
  AssessmentQuestionsResolver,
  QuestionResolver,
} from './answer.resolver.ts';

export { Answer } from './answer.entity.ts';

export const answerModule: Module = {
  entities: [Answer],
  resolvers: [AnswerResolver, QuestionResolver, AssessmentQuestionsResolver],
};
