import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Assessment } from '../assessment/index.ts';
import { completeAssessment } from './complete-assessment.ts';
import { CompleteAssessmentInput, CompleteAssessmentResult } from './completion.graphql.ts';

@Resolver()
export class CompletionResolver {
  @Mutation(() => CompleteAssessmentResult, {
    description: 'Завершить диагностику и узнать результат',
  })
  completeAssessment(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => CompleteAssessmentInput) input: CompleteAssessmentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Assessment | Problem> {
    return completeAssessment(ctx, requestId, input);
  }
}
