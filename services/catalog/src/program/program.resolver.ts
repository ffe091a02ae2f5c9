import {
  byId,
  listBy,
  type Page,
  page,
  type Problem,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CohortType } from '../cohort/cohort.graphql.ts';
import { Cohort } from '../cohort/cohort.entity.ts';
import { CompetencyType } from '../competency/competency.graphql.ts';
import { OrganizationType } from './organization.graphql.ts';
import { addProgram } from './add-program.ts';
import { editProgram } from './edit-program.ts';
import type { FederalRegistration } from './federal-registration.entity.ts';
import { ProgramCompetency } from './program-competency.entity.ts';
import { programsMatching } from './program-search.ts';
import { Program } from './program.entity.ts';
import {
  AddProgramInput,
  AddProgramResult,
  EditProgramInput,
  EditProgramResult,
  FederalRegistrationType,
  ProgramConnection,
  ProgramsArgs,
  ProgramType,
} from './program.graphql.ts';
import { isOffered, isRegistered, leavesRegistryOn, registrationsOf } from './program-status.ts';

const ON_DAY = { nullable: true, description: 'На какой день; по умолчанию на сегодня' };

const programById = byId(Program);

const competenciesOf = listBy(
  (em, ids) =>
    em.find(ProgramCompetency, { programId: { $in: ids } }, { orderBy: { competencyId: 'asc' } }),
  ({ programId }) => programId,
);

const cohortsOf = listBy(
  (em, ids) =>
    em.find(Cohort, { programId: { $in: ids } }, { orderBy: { startsOn: 'asc', id: 'asc' } }),
  ({ programId }) => programId,
);

@Resolver(() => ProgramType)
export class ProgramResolver {
  @Query(() => ProgramType, { nullable: true, description: 'Программа' })
  program(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<Program | null> {
    return programById(ctx, id);
  }

  /** @requirement R013 */
  @Query(() => ProgramConnection, {
    description: 'База программ, реализуемых в регионе, по названию',
  })
  programs(
    @Args(() => ProgramsArgs) { first, after, filter }: ProgramsArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<Program>> {
    return page(em, Program, {
      where: programsMatching(filter ?? {}),
      orderBy: { title: 'asc', id: 'asc' },
      first,
      after,
    });
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: 'Кто реализует' })
  provider(@Root() { providerId }: Program): OrganizationType {
    return { id: providerId };
  }

  @FieldResolver(() => [CompetencyType], {
    nullable: 'items',
    description: 'Какие компетенции развивает',
  })
  async competencies(
    @Root() { id }: Program,
    @Ctx() ctx: RequestContext,
  ): Promise<CompetencyType[]> {
    return (await competenciesOf(ctx, id)).map(({ competencyId }) => ({ id: competencyId }));
  }

  @FieldResolver(() => [FederalRegistrationType], {
    description: 'Включения в федеральный реестр, от ранних к поздним',
  })
  federalRegistrations(
    @Root() { id }: Program,
    @Ctx() ctx: RequestContext,
  ): Promise<FederalRegistration[]> {
    return registrationsOf(ctx, id);
  }

  /** @requirement R014 */
  @FieldResolver(() => Boolean, { description: 'Состоит ли в федеральном реестре' })
  inFederalRegistry(
    @Root() { id }: Program,
    @Arg('on', () => GraphQLLocalDate, ON_DAY) on: string | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<boolean> {
    return isRegistered(ctx, id, on);
  }

  @FieldResolver(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Когда выйдет из федерального реестра, если осталось не больше 90 дней',
  })
  leavesFederalRegistryOn(
    @Root() { id }: Program,
    @Ctx() ctx: RequestContext,
  ): Promise<string | null> {
    return leavesRegistryOn(ctx, id);
  }

  @FieldResolver(() => Boolean, { description: 'Реализуется ли' })
  running(
    @Root() program: Program,
    @Arg('on', () => GraphQLLocalDate, ON_DAY) on: string | undefined,
    @Ctx() ctx: RequestContext,
  ): boolean {
    return isOffered(ctx, program, on);
  }

  @FieldResolver(() => [CohortType], { description: 'Потоки, от ранних к поздним' })
  cohorts(@Root() { id }: Program, @Ctx() ctx: RequestContext): Promise<Cohort[]> {
    return cohortsOf(ctx, id);
  }

  @Mutation(() => AddProgramResult, { description: 'Внести программу своей организации' })
  addProgram(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AddProgramInput) input: AddProgramInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Program | Problem> {
    return addProgram(ctx, requestId, input);
  }

  @Mutation(() => EditProgramResult, { description: 'Изменить программу своей организации' })
  editProgram(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EditProgramInput) input: EditProgramInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Program | Problem> {
    return editProgram(ctx, requestId, input);
  }
}
