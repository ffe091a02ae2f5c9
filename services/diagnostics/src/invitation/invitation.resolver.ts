import {
  type Page,
  page,
  PageArgs,
  type Problem,
  type RequestContext,
  today,
  valueBy,
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
import { type Campaign, campaignById, CampaignType } from '../campaign/index.ts';
import { PersonType } from '../person/index.ts';
import { Invitation } from './invitation.entity.ts';
import {
  InvitationConnection,
  InvitationStateEnum,
  InvitationType,
  InviteToCampaignInput,
  InviteToCampaignResult,
} from './invitation.graphql.ts';
import { inviteToCampaign } from './invite-to-campaign.ts';

interface Progress {
  readonly invited: number;
  readonly started: number;
  readonly completed: number;
}

const progressOf = valueBy<Progress>(
  async (em, campaigns) => {
    const rows = await em.execute<(Progress & { campaign_id: string })[]>(
      `select campaign_id, count(*)::int as invited, count(started_on)::int as started,
              count(finished_on)::int as completed
         from invitation where campaign_id = any (string_to_array(?, ',')::uuid[]) group by campaign_id`,
      [campaigns.join(',')],
    );
    return new Map(rows.map((row) => [row.campaign_id, row]));
  },
  { invited: 0, started: 0, completed: 0 },
);

@Resolver(() => InvitationType)
export class InvitationResolver {
  @Query(() => [InvitationType], { description: 'Ваши приглашения, новые сначала' })
  myInvitations(@Ctx() { em, viewer }: RequestContext): Promise<Invitation[]> {
    const newestFirst = { invitedOn: 'desc', id: 'asc' } as const;
    return em.find(Invitation, { personId: viewer.person }, { orderBy: newestFirst });
  }

  @Mutation(() => InviteToCampaignResult, {
    description: 'Пригласить людей; кто уже приглашён, остаётся как есть',
  })
  inviteToCampaign(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => InviteToCampaignInput) input: InviteToCampaignInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Campaign | Problem> {
    return inviteToCampaign(ctx, requestId, input);
  }

  @FieldResolver(() => CampaignType)
  campaign(
    @Root() { campaignId }: Invitation,
    @Ctx() ctx: RequestContext,
  ): Promise<Campaign | null> {
    return campaignById(ctx, campaignId);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  person(@Root() { personId }: Invitation): PersonType {
    return { id: personId };
  }

  @FieldResolver(() => InvitationStateEnum)
  async state(@Root() invitation: Invitation, @Ctx() ctx: RequestContext): Promise<string> {
    const campaign = await campaignById(ctx, invitation.campaignId);
    return invitation.stateIn(campaign?.statusOn(today(ctx)) ?? 'CLOSED');
  }
}

/** What the campaign's own module cannot know: who is invited. Counted among people the viewer may see. */
@Resolver(() => CampaignType)
export class CampaignInvitationsResolver {
  @FieldResolver(() => Int, { description: 'Сколько приглашено из тех, кого вы вправе видеть' })
  async invited(@Root() { id }: Campaign, @Ctx() ctx: RequestContext): Promise<number> {
    return (await progressOf(ctx, id)).invited;
  }

  @FieldResolver(() => Int, { description: 'Сколько из них начали' })
  async started(@Root() { id }: Campaign, @Ctx() ctx: RequestContext): Promise<number> {
    return (await progressOf(ctx, id)).started;
  }

  @FieldResolver(() => Int, { description: 'Сколько из них завершили' })
  async completed(@Root() { id }: Campaign, @Ctx() ctx: RequestContext): Promise<number> {
    return (await progressOf(ctx, id)).completed;
  }

  @FieldResolver(() => InvitationConnection)
  invitations(
    @Root() { id }: Campaign,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<Invitation>> {
    const orderBy = { invitedOn: 'desc', id: 'asc' } as const;
    return page(em, Invitation, { where: { campaignId: id }, orderBy, first, after });
  }
}
