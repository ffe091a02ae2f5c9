import {
  byId,
  listBy,
  type Page,
  page,
  PageArgs,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type Competency, competencyById, CompetencyType } from '../framework/index.ts';
import { Instrument } from './instrument.entity.ts';
import { InstrumentConnection, InstrumentType } from './instrument.graphql.ts';
import { Item } from './item.entity.ts';

export const instrumentById = byId(Instrument);

/** Items of instruments in their order. */
export const itemsOf = listBy(
  (em, ids) => em.find(Item, { instrumentId: { $in: ids } }, { orderBy: { position: 'asc' } }),
  ({ instrumentId }) => instrumentId,
);

@Resolver(() => InstrumentType)
export class InstrumentResolver {
  @Query(() => InstrumentConnection, { description: 'Инструменты диагностики' })
  instruments(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<Instrument>> {
    return page(em, Instrument, { orderBy: { title: 'asc', id: 'asc' }, first, after });
  }

  @FieldResolver(() => Int, { description: 'Версия содержания' })
  version(@Root() { edition }: Instrument): number {
    return edition;
  }

  @FieldResolver(() => [CompetencyType], { description: 'Какие компетенции показывает' })
  async competencies(
    @Root() { id }: Instrument,
    @Ctx() ctx: RequestContext,
  ): Promise<Competency[]> {
    const measured = new Set((await itemsOf(ctx, id)).map(({ competencyId }) => competencyId));
    const competencies = await Promise.all([...measured].map((each) => competencyById(ctx, each)));
    return competencies.filter((competency) => competency !== null);
  }
}
