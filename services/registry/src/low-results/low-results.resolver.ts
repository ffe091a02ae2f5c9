import {
  listBy,
  type Page,
  page,
  PageArgs,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Organization, organizationById, OrganizationType } from '../organization/index.ts';
import { holdsOn } from '../post/index.ts';
import { LowResultsPeriod } from './low-results.entity.ts';
import {
  EndLowResultsInput,
  EndLowResultsResult,
  LowResultsConnection,
  LowResultsPeriodType,
  MarkLowResultsInput,
  MarkLowResultsResult,
} from './low-results.graphql.ts';
import { endLowResults, markLowResults } from './mark-low-results.ts';

const ofOrganizations = listBy<LowResultsPeriod>(
  (em, ids) =>
    em.find(LowResultsPeriod, { organizationId: { $in: ids } }, { orderBy: { from: 'desc' } }),
  ({ organizationId }) => organizationId,
);

@Resolver(() => LowResultsPeriodType)
export class LowResultsResolver {
  /** @requirement R033 */
  @Query(() => LowResultsConnection, {
    description: 'Школы с низкими образовательными результатами; без даты — за всё время',
  })
  lowResultsPeriods(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<LowResultsPeriod>> {
    const where = on ? holdsOn(on) : {};
    const orderBy = { from: 'desc', id: 'asc' } as const;
    return page(em, LowResultsPeriod, { where, orderBy, first, after });
  }

  /** @requirement R033 */
  @Mutation(() => MarkLowResultsResult, { description: 'Внести школу в перечень' })
  markLowResults(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => MarkLowResultsInput) input: MarkLowResultsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LowResultsPeriod | Problem> {
    return markLowResults(ctx, requestId, input);
  }

  @Mutation(() => EndLowResultsResult, { description: 'Исключить школу из перечня' })
  endLowResults(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EndLowResultsInput) input: EndLowResultsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LowResultsPeriod | Problem> {
    return endLowResults(ctx, requestId, input);
  }

  @FieldResolver(() => OrganizationType)
  organization(
    @Root() { organizationId }: LowResultsPeriod,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | null> {
    return organizationById(ctx, organizationId);
  }
}

@Resolver(() => OrganizationType)
export class LowResultsOfOrganizationResolver {
  @FieldResolver(() => Boolean, {
    description: 'Состоит ли сегодня в перечне школ с низкими результатами',
  })
  async lowResults(@Root() { id }: Organization, @Ctx() ctx: RequestContext): Promise<boolean> {
    const day = today(ctx);
    const periods = await ofOrganizations(ctx, id);
    return periods.some(({ from, to }) => from <= day && (to === null || day < to));
  }
}
