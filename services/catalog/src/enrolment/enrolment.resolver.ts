import { byId, type Page, page, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Cohort } from '../cohort/cohort.entity.ts';
import { CohortType } from '../cohort/cohort.graphql.ts';
import { Program } from '../program/program.entity.ts';
import { ProgramType } from '../program/program.graphql.ts';
import { MatchStub } from '../referral/referral.graphql.ts';
import { completeEnrolment } from './complete-enrolment.ts';
import { enrolPerson } from './enrol-person.ts';
import { Enrolment } from './enrolment.entity.ts';
import {
  CompleteEnrolmentInput,
  CompleteEnrolmentResult,
  EnrolInput,
  EnrolmentConnection,
  EnrolmentsArgs,
  EnrolmentType,
  EnrolResult,
  WithdrawEnrolmentInput,
  WithdrawEnrolmentResult,
} from './enrolment.graphql.ts';
import { PersonType } from './person.graphql.ts';
import { withdrawEnrolment } from './withdraw-enrolment.ts';

const programById = byId(Program);
const cohortById = byId(Cohort);

@Resolver(() => EnrolmentType)
export class EnrolmentResolver {
  @Query(() => EnrolmentConnection, { description: 'Зачисления, последние первыми' })
  enrolments(
    @Args(() => EnrolmentsArgs) { first, after, filter }: EnrolmentsArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<Enrolment>> {
    const wished = Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value));
    return page(em, Enrolment, {
      where: wished,
      orderBy: { enrolledOn: 'desc', id: 'asc' },
      first,
      after,
    });
  }

  @FieldResolver(() => PersonType, { nullable: true })
  person(@Root() { personId }: Enrolment): PersonType {
    return { id: personId };
  }

  @FieldResolver(() => ProgramType)
  program(@Root() { programId }: Enrolment, @Ctx() ctx: RequestContext): Promise<Program | null> {
    return programById(ctx, programId);
  }

  @FieldResolver(() => CohortType, {
    nullable: true,
    description: 'Поток; пусто, если зачислен вне потоков',
  })
  async cohort(
    @Root() { cohortId }: Enrolment,
    @Ctx() ctx: RequestContext,
  ): Promise<Cohort | null> {
    return cohortId ? cohortById(ctx, cohortId) : null;
  }

  @FieldResolver(() => MatchStub, {
    nullable: true,
    description: 'Запись о подборе, по которой зачислен',
  })
  match(@Root() { matchId }: Enrolment): { id: string } | null {
    return matchId ? { id: matchId } : null;
  }

  @Mutation(() => EnrolResult, { description: 'Зачислить на программу своей организации' })
  enrol(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EnrolInput) input: EnrolInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Enrolment | Problem> {
    return enrolPerson(ctx, requestId, input);
  }

  @Mutation(() => CompleteEnrolmentResult, { description: 'Отметить завершение обучения' })
  completeEnrolment(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => CompleteEnrolmentInput) input: CompleteEnrolmentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Enrolment | Problem> {
    return completeEnrolment(ctx, requestId, input);
  }

  @Mutation(() => WithdrawEnrolmentResult, { description: 'Отметить отчисление до завершения' })
  withdrawEnrolment(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => WithdrawEnrolmentInput) input: WithdrawEnrolmentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Enrolment | Problem> {
    return withdrawEnrolment(ctx, requestId, input);
  }
}
