import { byId, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Program } from '../program/program.entity.ts';
import { ProgramType } from '../program/program.graphql.ts';
import { addCohort } from './add-cohort.ts';
import { Cohort } from './cohort.entity.ts';
import { AddCohortInput, AddCohortResult, CohortType } from './cohort.graphql.ts';

const cohortById = byId(Cohort);
const programById = byId(Program);

@Resolver(() => CohortType)
export class CohortResolver {
  @Query(() => CohortType, { nullable: true, description: 'Поток' })
  cohort(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<Cohort | null> {
    return cohortById(ctx, id);
  }

  @FieldResolver(() => ProgramType)
  program(@Root() { programId }: Cohort, @Ctx() ctx: RequestContext): Promise<Program | null> {
    return programById(ctx, programId);
  }

  @FieldResolver(() => Int, { description: 'Сколько мест свободно' })
  free(@Root() { seats, taken }: Cohort): number {
    return seats - taken;
  }

  @Mutation(() => AddCohortResult, { description: 'Открыть поток по программе своей организации' })
  addCohort(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AddCohortInput) input: AddCohortInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Cohort | Problem> {
    return addCohort(ctx, requestId, input);
  }
}
