import {
  type Page,
  page,
  PageArgs,
  type Problem,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Calculation, type IndicatorValue } from '../calculation/index.ts';
import { IndicatorValueType, valuesOfCalculation } from '../value/index.ts';
import {
  SnapshotConnection,
  SnapshotType,
  TakeSnapshotInput,
  TakeSnapshotResult,
} from './snapshot.graphql.ts';
import { takeSnapshot } from './take-snapshot.ts';

@Resolver(() => SnapshotType)
export class SnapshotResolver {
  @Query(() => SnapshotConnection, { description: 'Снимки, от последней даты' })
  snapshots(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<Calculation>> {
    const where = { kind: 'SNAPSHOT' } as const;
    return page(em, Calculation, { where, orderBy: { on: 'desc', id: 'asc' }, first, after });
  }

  @Query(() => SnapshotType, { nullable: true })
  snapshot(
    @Arg('id', () => ID) id: string,
    @Ctx() { em }: RequestContext,
  ): Promise<Calculation | null> {
    return em.findOne(Calculation, { id, kind: 'SNAPSHOT' });
  }

  @FieldResolver(() => String)
  title(@Root() { title }: Calculation): string {
    return title ?? '';
  }

  @FieldResolver(() => [IndicatorValueType], { description: 'Пусто, пока снимок считается' })
  values(@Root() { id }: Calculation, @Ctx() ctx: RequestContext): Promise<IndicatorValue[]> {
    return valuesOfCalculation(ctx, id);
  }

  @Mutation(() => TakeSnapshotResult, {
    description: 'Заморозить значения на дату; считаются в течение секунд',
  })
  takeSnapshot(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => TakeSnapshotInput) input: TakeSnapshotInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Calculation | Problem> {
    return takeSnapshot(ctx, requestId, input);
  }
}
