import { byId, listBy, type RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ActivityCompetency } from '../activity/activity-competency.entity.ts';
import { Activity } from '../activity/activity.entity.ts';
import { ActivityType } from '../activity/activity.graphql.ts';
import { CompetencyType } from './competency.graphql.ts';

const activityById = byId(Activity);

const developedBy = listBy(
  (em, ids) =>
    em.find(ActivityCompetency, { competencyId: { $in: ids } }, { orderBy: { activityId: 'asc' } }),
  ({ competencyId }) => competencyId,
);

@Resolver(() => CompetencyType)
export class CompetencyResolver {
  @FieldResolver(() => [ActivityType], {
    nullable: true,
    description: 'Что развивает компетенцию, ранние первыми',
  })
  async activities(
    @Root() { id }: CompetencyType,
    @Ctx() ctx: RequestContext,
  ): Promise<Activity[]> {
    const rows = await developedBy(ctx, id);
    const activities = await Promise.all(
      rows.map(({ activityId }) => activityById(ctx, activityId)),
    );
    return activities
      .filter((each) => each !== null)
      .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  }
}
