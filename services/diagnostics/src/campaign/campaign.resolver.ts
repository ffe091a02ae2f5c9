import {
  byId,
  type Page,
  page,
  PageArgs,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ClauseType } from '../framework/index.ts';
import { type Instrument, instrumentById, InstrumentType } from '../instrument/index.ts';
import { Campaign } from './campaign.entity.ts';
import {
  CampaignConnection,
  CampaignStatusEnum,
  CampaignType,
  CloseCampaignInput,
  CloseCampaignResult,
  OpenCampaignInput,
  OpenCampaignResult,
  OrganizationType,
} from './campaign.graphql.ts';
import { closeCampaign } from './close-campaign.ts';
import { openCampaign } from './open-campaign.ts';

export const campaignById = byId(Campaign);

@Resolver(() => CampaignType)
export class CampaignResolver {
  /** @requirement R231 */
  @Query(() => CampaignConnection, { description: 'Кампании диагностики, новые сначала' })
  campaigns(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<Campaign>> {
    return page(em, Campaign, { orderBy: { opensOn: 'desc', id: 'asc' }, first, after });
  }

  @Query(() => CampaignType, { nullable: true })
  campaign(
    @Arg('id', () => ID) id: string,
    @Ctx() { em }: RequestContext,
  ): Promise<Campaign | null> {
    return em.findOne(Campaign, id);
  }

  @Mutation(() => OpenCampaignResult, { description: 'Открыть кампанию от имени своего центра' })
  openCampaign(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => OpenCampaignInput) input: OpenCampaignInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Campaign | Problem> {
    return openCampaign(ctx, requestId, input);
  }

  @Mutation(() => CloseCampaignResult, {
    description: 'Закрыть кампанию раньше срока; сохранённые ответы будут учтены',
  })
  closeCampaign(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => CloseCampaignInput) input: CloseCampaignInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Campaign | Problem> {
    return closeCampaign(ctx, requestId, input);
  }

  @FieldResolver(() => InstrumentType)
  instrument(
    @Root() { instrumentId }: Campaign,
    @Ctx() ctx: RequestContext,
  ): Promise<Instrument | null> {
    return instrumentById(ctx, instrumentId);
  }

  @FieldResolver(() => CampaignStatusEnum)
  status(@Root() campaign: Campaign, @Ctx() ctx: RequestContext): string {
    return campaign.statusOn(today(ctx));
  }

  /** @requirement R096 */
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'Кто проводит диагностику и отвечает за её независимость',
  })
  conductedBy(@Root() { conductedBy }: Campaign): { id: string } {
    return { id: conductedBy };
  }

  @FieldResolver(() => ClauseType, { nullable: true, description: 'Основание: пункт акта' })
  clause(@Root() { clause }: Campaign): { id: string } | null {
    return clause ? { id: clause } : null;
  }
}
