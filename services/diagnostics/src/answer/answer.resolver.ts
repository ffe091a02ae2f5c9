import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { type Assessment, AssessmentType } from '../assessment/index.ts';
import type { Answer } from './answer.entity.ts';
import { AnswerType, QuestionType, SaveAnswerInput, SaveAnswerResult } from './answer.graphql.ts';
import { answeredCountOf, type AnsweredQuestion, questionsOf } from './questions.ts';
import { saveAnswer } from './save-answer.ts';

@Resolver(() => AnswerType)
export class AnswerResolver {
  @Mutation(() => SaveAnswerResult, {
    description: 'Сохранить ответ; если новее уже сохранён, возвращается он',
  })
  saveAnswer(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => SaveAnswerInput) input: SaveAnswerInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Answer | Problem> {
    return saveAnswer(ctx, requestId, input);
  }

  @FieldResolver(() => ID)
  questionId(@Root() { itemId }: Answer): string {
    return itemId;
  }
}

@Resolver(() => QuestionType)
export class QuestionResolver {
  @FieldResolver(() => AnswerType, { nullable: true })
  answer(@Root() { answer }: AnsweredQuestion): Answer | null {
    return answer;
  }
}

@Resolver(() => AssessmentType)
export class AssessmentQuestionsResolver {
  @FieldResolver(() => [QuestionType], { description: 'Вопросы; видит только тот, кто проходит' })
  questions(
    @Root() assessment: Assessment,
    @Ctx() ctx: RequestContext,
  ): Promise<AnsweredQuestion[]> {
    return questionsOf(ctx, assessment);
  }

  @FieldResolver(() => Int, { description: 'На сколько вопросов дан ответ' })
  answeredCount(@Root() { id }: Assessment, @Ctx() ctx: RequestContext): Promise<number> {
    return answeredCountOf(ctx, id);
  }
}
