import { listBy, type Page, page, PageArgs, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Assessment, assessmentById, AssessmentType } from '../assessment/index.ts';
import { type Competency, competencyById, CompetencyType } from '../framework/index.ts';
import { PersonType } from '../person/index.ts';
import { Deficit } from './deficit.entity.ts';
import { DeficitConnection, DeficitFilter, DeficitType } from './deficit.graphql.ts';
import { describeDeficit } from './describe-deficit.ts';

const GRAVEST_FIRST = { severity: 'desc', id: 'asc' } as const;

const deficitsOfAssessment = listBy(
  (em, assessments) =>
    em.find(Deficit, { assessmentId: { $in: assessments } }, { orderBy: GRAVEST_FIRST }),
  ({ assessmentId }) => assessmentId,
);

const deficitsOfPerson = listBy(
  (em, people) =>
    em.find(Deficit, { personId: { $in: people }, supersededOn: null }, { orderBy: GRAVEST_FIRST }),
  ({ personId }) => personId,
);

@Resolver(() => DeficitType)
export class DeficitResolver {
  /** @requirement R026 */
  @Query(() => DeficitConnection, {
    description: 'Дефициты людей, чьи результаты вы вправе видеть; тяжёлые сначала',
  })
  deficits(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => DeficitFilter, { nullable: true }) filter: DeficitFilter | null,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<Deficit>> {
    const { personId, competencyId } = filter ?? {};
    const where = {
      supersededOn: null,
      ...(personId ? { personId } : {}),
      ...(competencyId ? { competencyId } : {}),
    };
    return page(em, Deficit, { where, orderBy: GRAVEST_FIRST, first, after });
  }

  @FieldResolver(() => PersonType, { nullable: true })
  person(@Root() { personId }: Deficit): PersonType {
    return { id: personId };
  }

  @FieldResolver(() => AssessmentType, { nullable: true })
  assessment(
    @Root() { assessmentId }: Deficit,
    @Ctx() ctx: RequestContext,
  ): Promise<Assessment | null> {
    return assessmentById(ctx, assessmentId);
  }

  @FieldResolver(() => CompetencyType)
  competency(
    @Root() { competencyId }: Deficit,
    @Ctx() ctx: RequestContext,
  ): Promise<Competency | null> {
    return competencyById(ctx, competencyId);
  }

  /** @requirement R208 */
  @FieldResolver(() => String, { description: 'Типичные затруднения и что поможет' })
  words(@Root() deficit: Deficit, @Ctx() ctx: RequestContext): Promise<string | null> {
    return describeDeficit(ctx, deficit);
  }
}

@Resolver(() => AssessmentType)
export class AssessmentDeficitsResolver {
  @FieldResolver(() => [DeficitType], { description: 'Что показало это прохождение' })
  deficits(@Root() { id }: Assessment, @Ctx() ctx: RequestContext): Promise<Deficit[]> {
    return deficitsOfAssessment(ctx, id);
  }
}

@Resolver(() => PersonType)
export class PersonDeficitsResolver {
  @FieldResolver(() => [DeficitType], {
    nullable: true,
    description: 'Дефициты по последней диагностике каждой компетенции; тяжёлые сначала',
  })
  deficits(@Root() { id }: PersonType, @Ctx() ctx: RequestContext): Promise<Deficit[]> {
    return deficitsOfPerson(ctx, id);
  }
}
