import { type Page, PageArgs, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  ClauseStub,
  type Organization,
  organizationById,
  OrganizationType,
} from '../organization/index.ts';
import { type Person, personById, PersonType } from '../person/index.ts';
import { type Territory, territoryInPlace, TerritoryType } from '../territory/index.ts';
import { appointPerson } from './appoint-person.ts';
import {
  AppointPersonInput,
  AppointPersonResult,
  EditAppointmentInput,
  EditAppointmentResult,
  EndAppointmentInput,
  EndAppointmentResult,
} from './appointing.graphql.ts';
import type { Appointment, AppointmentBasis } from './appointment.entity.ts';
import {
  AppointmentBasisType,
  AppointmentConnection,
  AppointmentFilter,
  AppointmentOrders,
  AppointmentType,
} from './appointment.graphql.ts';
import {
  appointmentById,
  appointmentPage,
  basisOf,
  isConfirmedToday,
  officesOf,
} from './appointments.ts';
import { editAppointment } from './edit-appointment.ts';
import { endAppointment } from './end-appointment.ts';

@Resolver(() => AppointmentType)
export class AppointmentResolver {
  @Query(() => AppointmentType, { nullable: true })
  appointment(
    @Arg('id', () => ID) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Appointment | null> {
    return appointmentById(ctx, id);
  }

  /**
   * @requirement R003
   * @requirement R004
   * @requirement R005
   * @requirement R009
   * @requirement R010
   */
  @Query(() => AppointmentConnection, { description: 'Назначения на день, доступные вам' })
  appointments(
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('filter', () => AppointmentFilter, { nullable: true }) filter: AppointmentFilter | null,
    @Arg('order', () => AppointmentOrders, { defaultValue: 'NEWEST' })
    order: keyof typeof AppointmentOrders,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Appointment>> {
    // oxlint-disable-next-line typescript/no-misused-spread -- arguments are plain data
    return appointmentPage(ctx, { ...paging, filter, order });
  }

  /** @requirement R002 */
  @Query(() => AppointmentConnection, {
    description: 'Региональные методисты и их нагрузка сегодня',
  })
  methodologists(
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('filter', () => AppointmentFilter, { nullable: true }) filter: AppointmentFilter | null,
    @Arg('order', () => AppointmentOrders, { defaultValue: 'LOAD' })
    order: keyof typeof AppointmentOrders,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Appointment>> {
    // oxlint-disable-next-line typescript/no-misused-spread -- arguments are plain data
    return appointmentPage(ctx, { ...paging, filter: { ...filter, kind: 'METHODOLOGIST' }, order });
  }

  /**
   * @requirement R003
   * @requirement R004
   * @requirement R005
   * @requirement R009
   * @requirement R010
   * @requirement R054
   * @requirement R085
   * @requirement R172
   * @requirement R187
   * @requirement R188
   * @requirement R198
   * @requirement R202
   * @requirement R203
   */
  @Mutation(() => AppointPersonResult, {
    description: 'Назначить: методистом, участником актива, экспертом, наставником',
  })
  appointPerson(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AppointPersonInput) input: AppointPersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Appointment | Problem> {
    return appointPerson(ctx, requestId, input);
  }

  @Mutation(() => EditAppointmentResult, { description: 'Изменить условия назначения' })
  editAppointment(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EditAppointmentInput) input: EditAppointmentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Appointment | Problem> {
    return editAppointment(ctx, requestId, input);
  }

  @Mutation(() => EndAppointmentResult, { description: 'Прекратить назначение' })
  endAppointment(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EndAppointmentInput) input: EndAppointmentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Appointment | Problem> {
    return endAppointment(ctx, requestId, input);
  }

  @FieldResolver(() => PersonType, { nullable: true })
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

  @FieldResolver(() => [TerritoryType], {
    description: 'Территории назначения в границах на сегодня; пусто — территории организации',
  })
  async territories(
    @Root() { territoryIds }: Appointment,
    @Ctx() ctx: RequestContext,
  ): Promise<Territory[]> {
    const found = await Promise.all(territoryIds.map((id) => territoryInPlace(ctx, id)));
    return [...new Set(found)].filter((each) => each !== null);
  }

  @FieldResolver(() => AppointmentBasisType, {
    nullable: true,
    description: 'На чём основано; пусто, если вам не открыто',
  })
  basis(@Root() { id }: Appointment, @Ctx() ctx: RequestContext): Promise<AppointmentBasis | null> {
    return basisOf(ctx, id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Подтверждена ли запись в этом квартале; пусто у тех, кого не подтверждают',
  })
  isConfirmed(@Root() appointment: Appointment, @Ctx() ctx: RequestContext): boolean | null {
    return isConfirmedToday(ctx, appointment);
  }

  @FieldResolver(() => ClauseStub, { nullable: true, description: 'Основание предела нагрузки' })
  limitClause(@Root() { limitClause }: Appointment): { id: string } | null {
    return limitClause === null ? null : { id: limitClause };
  }
}

@Resolver(() => PersonType)
export class PersonOfficesResolver {
  @FieldResolver(() => [AppointmentType], {
    description: 'Назначения человека за всё время, новые первыми',
  })
  offices(@Root() { id }: Person, @Ctx() ctx: RequestContext): Promise<Appointment[]> {
    return officesOf(ctx, id);
  }
}
