import { type Page, PageArgs, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  ClauseStub,
  type Organization,
  organizationById,
  OrganizationType,
} from '../organization/index.ts';
import { type Person, personById, PersonType } from '../person/index.ts';
import { appointMethodologist } from './appoint-methodologist.ts';
import type { Appointment } from './appointment.entity.ts';
import {
  AppointMethodologistInput,
  AppointMethodologistResult,
  AppointmentConnection,
  AppointmentType,
} from './appointment.graphql.ts';
import { appointmentById, methodologistPage } from './appointments.ts';

@Resolver(() => AppointmentType)
export class AppointmentResolver {
  @Query(() => AppointmentType, { nullable: true })
  appointment(
    @Arg('id', () => ID) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Appointment | null> {
    return appointmentById(ctx, id);
  }

  /** @requirement R002 */
  @Query(() => AppointmentConnection, {
    description: 'Региональные методисты и их нагрузка сегодня',
  })
  methodologists(
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Appointment>> {
    return methodologistPage(ctx, paging);
  }

  /** @requirement R188 */
  @Mutation(() => AppointMethodologistResult, { description: 'Назначить регионального методиста' })
  appointMethodologist(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AppointMethodologistInput) input: AppointMethodologistInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Appointment | Problem> {
    return appointMethodologist(ctx, requestId, input);
  }

  @FieldResolver(() => PersonType)
  person(@Root() { personId }: Appointment, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return personById(ctx, personId);
  }

  @FieldResolver(() => OrganizationType, { nullable: true })
  async organization(
    @Root() { organizationId }: Appointment,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | null> {
    return organizationId ? organizationById(ctx, organizationId) : null;
  }

  @FieldResolver(() => ClauseStub, { nullable: true, description: 'Основание предела нагрузки' })
  limitClause(@Root() { limitClause }: Appointment): { id: string } {
    return { id: limitClause };
  }
}
