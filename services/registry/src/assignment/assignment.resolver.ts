import { type Page, PageArgs, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Appointment, appointmentById, AppointmentType } from '../appointment/index.ts';
import { type Person, personById, PersonConnection, PersonType } from '../person/index.ts';
import { assignEducator } from './assign-educator.ts';
import type { Assignment } from './assignment.entity.ts';
import {
  AssignEducatorInput,
  AssignEducatorResult,
  AssignmentConnection,
  AssignmentType,
  EndAssignmentInput,
  EndAssignmentResult,
} from './assignment.graphql.ts';
import { assignmentOf, assignmentPage, unassignedPage } from './assignments.ts';
import { endAssignment } from './end-assignment.ts';

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @Query(() => PersonConnection, { description: 'Работающие педагоги без методиста, по фамилии' })
  unassignedEducators(
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('territoryId', () => ID, { nullable: true }) territoryId: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Person>> {
    return unassignedPage(ctx, paging, territoryId);
  }

  /** @requirement R178 */
  @Mutation(() => AssignEducatorResult, { description: 'Закрепить педагога за методистом' })
  assignEducator(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AssignEducatorInput) input: AssignEducatorInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Assignment | Problem> {
    return assignEducator(ctx, requestId, input);
  }

  @Mutation(() => EndAssignmentResult, { description: 'Завершить закрепление' })
  endAssignment(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EndAssignmentInput) input: EndAssignmentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Assignment | Problem> {
    return endAssignment(ctx, requestId, input);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  educator(@Root() { personId }: Assignment, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return personById(ctx, personId);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  async methodologist(
    @Root() { appointmentId }: Assignment,
    @Ctx() ctx: RequestContext,
  ): Promise<Person | null> {
    const appointment = await appointmentById(ctx, appointmentId);
    return appointment && personById(ctx, appointment.personId);
  }

  @FieldResolver(() => AppointmentType, { nullable: true })
  appointment(
    @Root() { appointmentId }: Assignment,
    @Ctx() ctx: RequestContext,
  ): Promise<Appointment | null> {
    return appointmentById(ctx, appointmentId);
  }
}

@Resolver(() => PersonType)
export class AssignedPersonResolver {
  @FieldResolver(() => AssignmentType, {
    nullable: true,
    description: 'Кто сопровождает педагога сегодня',
  })
  methodologist(@Root() person: Person, @Ctx() ctx: RequestContext): Promise<Assignment | null> {
    return assignmentOf(ctx, person);
  }
}

@Resolver(() => AppointmentType)
export class LoadResolver {
  @FieldResolver(() => AssignmentConnection, {
    description: 'Закрепления, открытые вам, новые первыми',
  })
  assignments(
    @Root() appointment: Appointment,
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Assignment>> {
    return assignmentPage(ctx, appointment, paging);
  }
}
