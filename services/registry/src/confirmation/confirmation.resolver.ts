import {
  BulkOutcome,
  type Page,
  PageArgs,
  type Problem,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type Appointment, AppointmentType } from '../appointment/index.ts';
import { type Person, personById, PersonType } from '../person/index.ts';
import { confirmAppointment, confirmAppointments } from './confirm-appointment.ts';
import type { Confirmation, ConfirmationCampaign } from './confirmation.entity.ts';
import {
  CampaignStages,
  ConfirmAppointmentInput,
  ConfirmAppointmentResult,
  ConfirmAppointmentsInput,
  ConfirmationCampaignConnection,
  ConfirmationCampaignType,
  ConfirmationType,
  RescheduleConfirmationInput,
  RescheduleConfirmationResult,
} from './confirmation.graphql.ts';
import type { CampaignStage } from './confirmation.rules.ts';
import {
  campaignById,
  campaignPage,
  campaignToday,
  confirmationsOf,
  stageToday,
  tallyOf,
} from './confirmations.ts';
import { rescheduleConfirmation } from './reschedule-campaign.ts';

@Resolver(() => ConfirmationCampaignType)
export class ConfirmationCampaignResolver {
  @Query(() => ConfirmationCampaignType, {
    nullable: true,
    description: 'Кампания подтверждения этого квартала',
  })
  confirmationCampaign(@Ctx() ctx: RequestContext): Promise<ConfirmationCampaign | null> {
    return campaignToday(ctx);
  }

  /** @requirement R230 */
  @Query(() => ConfirmationCampaignConnection, {
    description: 'Кампании подтверждения, последние первыми',
  })
  confirmationCampaigns(
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<ConfirmationCampaign>> {
    return campaignPage(ctx, paging);
  }

  /** @requirement R230 */
  @Mutation(() => RescheduleConfirmationResult, {
    description: 'Назначить, по какой день подтверждать записи квартала',
  })
  rescheduleConfirmation(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => RescheduleConfirmationInput) input: RescheduleConfirmationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ConfirmationCampaign | Problem> {
    return rescheduleConfirmation(ctx, requestId, input);
  }

  @FieldResolver(() => CampaignStages)
  stage(@Root() campaign: ConfirmationCampaign, @Ctx() ctx: RequestContext): CampaignStage {
    return stageToday(ctx, campaign);
  }

  @FieldResolver(() => Int, { description: 'Скольких методистов подтверждают' })
  async methodologists(
    @Root() { id }: ConfirmationCampaign,
    @Ctx() ctx: RequestContext,
  ): Promise<number> {
    return (await tallyOf(ctx, id)).methodologists;
  }

  @FieldResolver(() => Int, { description: 'Сколько подтверждено' })
  async confirmed(
    @Root() { id }: ConfirmationCampaign,
    @Ctx() ctx: RequestContext,
  ): Promise<number> {
    return (await tallyOf(ctx, id)).confirmed;
  }
}

@Resolver(() => ConfirmationType)
export class ConfirmationResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Кто подтвердил' })
  by(@Root() { confirmedBy }: Confirmation, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return personById(ctx, confirmedBy);
  }

  @FieldResolver(() => ConfirmationCampaignType, { nullable: true })
  campaign(
    @Root() { campaignId }: Confirmation,
    @Ctx() ctx: RequestContext,
  ): Promise<ConfirmationCampaign | null> {
    return campaignById(ctx, campaignId);
  }
}

@Resolver(() => AppointmentType)
export class AppointmentConfirmationResolver {
  @FieldResolver(() => [ConfirmationType], { description: 'Подтверждения, последние первыми' })
  confirmations(@Root() { id }: Appointment, @Ctx() ctx: RequestContext): Promise<Confirmation[]> {
    return confirmationsOf(ctx, id);
  }

  /** @requirement R002 */
  @Mutation(() => ConfirmAppointmentResult, {
    description: 'Подтвердить, что запись о методисте верна',
  })
  confirmAppointment(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => ConfirmAppointmentInput) input: ConfirmAppointmentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Appointment | Problem> {
    return confirmAppointment(ctx, requestId, input);
  }

  /** @requirement R230 */
  @Mutation(() => BulkOutcome, { description: 'Подтвердить записи о многих методистах' })
  confirmAppointments(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => ConfirmAppointmentsInput) { ids }: ConfirmAppointmentsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<BulkOutcome> {
    return confirmAppointments(ctx, requestId, ids);
  }
}
