import type { FilterQuery } from '@mikro-orm/core';
import { byId, type Page, page, PageArgs, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { ClauseStub, DeficitStub } from '../foreign/foreign.graphql.ts';
import { visibleDeficits } from '../need/visible-deficits.ts';
import { PersonType } from '../person/person.graphql.ts';
import { LearningRoute } from './learning-route.entity.ts';
import {
  LearningRouteConnection,
  LearningRouteType,
  RouteProgressType,
} from './learning-route.graphql.ts';
import { LearningRouteFilter } from './route-inputs.graphql.ts';
import type { RouteStep } from './route-step.entity.ts';
import { RouteStepType } from './route-step.graphql.ts';
import { hoursOfRoute, progressOfRoute, stepsByRoute, uncoveredBy } from './steps-by-route.ts';

/** Definition of the route. Source: приказ 1971, п. 1.3. */
const CLAUSE = 'order-1971#1.3.route';
const NEWEST_FIRST = { createdOn: 'desc', id: 'desc' } as const;
const routeById = byId(LearningRoute);
const stub = (id: string | null | undefined): { id: string } | null => (id ? { id } : null);

@Resolver(() => LearningRouteType)
export class LearningRouteResolver {
  @Query(() => LearningRouteType, { nullable: true, description: 'Маршрут' })
  learningRoute(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<LearningRoute | null> {
    return routeById(context, id);
  }

  /** @requirement R066, R089 */
  @Query(() => LearningRouteConnection, {
    description: 'Маршруты людей, доступных вам; новые первыми',
  })
  learningRoutes(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => LearningRouteFilter, { nullable: true })
    filter: LearningRouteFilter | null,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<LearningRoute>> {
    return page(em, LearningRoute, { where: whereOf(filter), orderBy: NEWEST_FIRST, first, after });
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Чей это маршрут' })
  person(@Root() { personId }: LearningRoute): { id: string } {
    return { id: personId };
  }

  @FieldResolver(() => Int, { description: 'Общее время освоения, часов' })
  totalHours(@Root() { id }: LearningRoute, @Ctx() context: RequestContext): Promise<number> {
    return hoursOfRoute(context, id);
  }

  @FieldResolver(() => [DeficitStub], {
    nullable: 'items',
    description: 'Дефициты, на которые отвечает маршрут; без права на результаты список пуст',
  })
  basis(
    @Root() { basis }: LearningRoute,
    @Ctx() context: RequestContext,
  ): Promise<{ id: string }[]> {
    return visibleDeficits(context, basis);
  }

  @FieldResolver(() => [DeficitStub], {
    nullable: 'items',
    description: 'Дефициты, которых не закрывает ни один шаг',
  })
  async uncovered(
    @Root() route: LearningRoute,
    @Ctx() context: RequestContext,
  ): Promise<{ id: string }[]> {
    return visibleDeficits(context, await uncoveredBy(context, route));
  }

  @FieldResolver(() => [RouteStepType], { description: 'Шаги по порядку' })
  steps(@Root() { id }: LearningRoute, @Ctx() context: RequestContext): Promise<RouteStep[]> {
    return stepsByRoute(context, id);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Кто составил' })
  createdBy(@Root() { createdBy }: LearningRoute): { id: string } {
    return { id: createdBy };
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Кто согласовал: методист' })
  agreedBy(@Root() { agreedBy }: LearningRoute): { id: string } | null {
    return stub(agreedBy);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Кто утвердил: школа' })
  approvedBy(@Root() { approvedBy }: LearningRoute): { id: string } | null {
    return stub(approvedBy);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Кто вернул на доработку' })
  returnedBy(@Root() { returnedBy }: LearningRoute): { id: string } | null {
    return stub(returnedBy);
  }

  /** @requirement R101 */
  @FieldResolver(() => RouteProgressType, { description: 'Ход освоения' })
  progress(
    @Root() { id }: LearningRoute,
    @Ctx() context: RequestContext,
  ): Promise<RouteProgressType> {
    return progressOfRoute(context, id);
  }

  @FieldResolver(() => ClauseStub, { nullable: true, description: 'Основание: пункт акта' })
  clause(): { id: string } {
    return { id: CLAUSE };
  }
}

function whereOf(filter: LearningRouteFilter | null): FilterQuery<LearningRoute> {
  const { status, personId } = filter ?? {};
  return { ...(status ? { status } : {}), ...(personId ? { personId } : {}) };
}
