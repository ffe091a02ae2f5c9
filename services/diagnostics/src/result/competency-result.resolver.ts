import { listBy, type RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Assessment, AssessmentType } from '../assessment/index.ts';
import { type Competency, competencyById, CompetencyType } from '../framework/index.ts';
import { CompetencyResult } from './competency-result.entity.ts';
import { CompetencyResultType, LevelType } from './competency-result.graphql.ts';
import { describeResult, levelOfResult } from './describe-result.ts';

const resultsOf = listBy(
  (em, assessments) =>
    em.find(
      CompetencyResult,
      { assessmentId: { $in: assessments } },
      { orderBy: { position: 'asc' } },
    ),
  ({ assessmentId }) => assessmentId,
);

@Resolver(() => CompetencyResultType)
export class CompetencyResultResolver {
  @FieldResolver(() => CompetencyType)
  competency(
    @Root() { competencyId }: CompetencyResult,
    @Ctx() ctx: RequestContext,
  ): Promise<Competency | null> {
    return competencyById(ctx, competencyId);
  }

  @FieldResolver(() => LevelType)
  level(@Root() result: CompetencyResult, @Ctx() ctx: RequestContext): Promise<LevelType | null> {
    return levelOfResult(ctx, result);
  }

  /** @requirement R154 */
  @FieldResolver(() => String, { description: 'Что это значит для педагога' })
  words(@Root() result: CompetencyResult, @Ctx() ctx: RequestContext): Promise<string | null> {
    return describeResult(ctx, result);
  }
}

@Resolver(() => AssessmentType)
export class AssessmentResultsResolver {
  /** @requirement R026 */
  @FieldResolver(() => [CompetencyResultType], {
    description: 'Результаты по компетенциям; пусто, пока прохождение не завершено',
  })
  results(@Root() { id }: Assessment, @Ctx() ctx: RequestContext): Promise<CompetencyResult[]> {
    return resultsOf(ctx, id);
  }
}
