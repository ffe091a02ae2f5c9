import {
  byId,
  listBy,
  type Page,
  page,
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
import { CompetencyType } from '../competency/competency.graphql.ts';
import { seatsOf } from '../seat/seats-of-activity.ts';
import { editionOn } from '../support-form/forms-in-force.ts';
import type { SupportForm } from '../support-form/support-form.entity.ts';
import { SupportFormType } from '../support-form/support-form.graphql.ts';
import { ActivityCompetency } from './activity-competency.entity.ts';
import { activitiesMatching } from './activity-search.ts';
import { Activity } from './activity.entity.ts';
import {
  ActivitiesArgs,
  ActivityConnection,
  ActivityType,
  AddActivityInput,
  AddActivityResult,
} from './activity.graphql.ts';
import { addActivity } from './add-activity.ts';
import { OrganizationStub } from './organization.graphql.ts';

const activityById = byId(Activity);

const competenciesOf = listBy(
  (em, ids) =>
    em.find(ActivityCompetency, { activityId: { $in: ids } }, { orderBy: { competencyId: 'asc' } }),
  ({ activityId }) => activityId,
);

@Resolver(() => ActivityType)
export class ActivityResolver {
  @Query(() => ActivityType, { nullable: true, description: 'Мероприятие или форма поддержки' })
  activity(@Arg('id', () => ID) id: string, @Ctx() ctx: RequestContext): Promise<Activity | null> {
    return activityById(ctx, id);
  }

  /** @requirement R024 */
  @Query(() => ActivityConnection, { description: 'Мероприятия и формы поддержки, ранние первыми' })
  activities(
    @Args(() => ActivitiesArgs) { first, after, filter, latestFirst }: ActivitiesArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<Activity>> {
    const order = latestFirst ? 'desc' : 'asc';
    return page(em, Activity, {
      where: activitiesMatching(filter ?? {}),
      orderBy: { startsOn: order, id: order },
      first,
      after,
    });
  }

  @FieldResolver(() => SupportFormType, {
    nullable: true,
    description: 'Форма поддержки в редакции на первый день; у мероприятия пусто',
  })
  async supportForm(
    @Root() { supportFormCode, startsOn }: Activity,
    @Ctx() ctx: RequestContext,
  ): Promise<SupportForm | null> {
    return supportFormCode ? editionOn(ctx, supportFormCode, startsOn) : null;
  }

  @FieldResolver(() => OrganizationStub, { nullable: true, description: 'Кто проводит' })
  owner(@Root() { ownerId }: Activity): { id: string } {
    return { id: ownerId };
  }

  @FieldResolver(() => [CompetencyType], {
    nullable: 'items',
    description: 'Какие компетенции развивает',
  })
  async competencies(
    @Root() { id }: Activity,
    @Ctx() ctx: RequestContext,
  ): Promise<CompetencyType[]> {
    return (await competenciesOf(ctx, id)).map(({ competencyId }) => ({ id: competencyId }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Сколько мест; пусто, если места не считаются',
  })
  async seats(@Root() { id }: Activity, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await seatsOf(ctx, id))?.seats ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Сколько мест свободно; пусто, если места не считаются',
  })
  async free(@Root() { id }: Activity, @Ctx() ctx: RequestContext): Promise<number | null> {
    return (await seatsOf(ctx, id))?.free ?? null;
  }

  @Mutation(() => AddActivityResult, {
    description: 'Объявить мероприятие или форму поддержки своей организации',
  })
  addActivity(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AddActivityInput) input: AddActivityInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Activity | Problem> {
    return addActivity(ctx, requestId, input);
  }
}
