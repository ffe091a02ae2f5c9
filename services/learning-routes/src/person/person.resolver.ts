import { listBy, type RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LearningRoute } from '../route/learning-route.entity.ts';
import { LearningRouteType } from '../route/learning-route.graphql.ts';
import { PersonType } from './person.graphql.ts';

const routesOf = listBy(
  (em, people) =>
    em.find(
      LearningRoute,
      { personId: { $in: people } },
      { orderBy: { createdOn: 'desc', id: 'desc' } },
    ),
  ({ personId }) => personId,
);

@Resolver(() => PersonType)
export class PersonResolver {
  @FieldResolver(() => [LearningRouteType], {
    nullable: true,
    description: 'Маршруты человека, новые первыми',
  })
  routes(@Root() { id }: PersonType, @Ctx() context: RequestContext): Promise<LearningRoute[]> {
    return routesOf(context, id);
  }
}
