import { GraphQLLocalDate } from 'graphql-scalars';
import { byId, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { territoriesOn } from './territories.ts';
import { Territory } from './territory.entity.ts';
import { TerritoryType } from './territory.graphql.ts';

const territoryById = byId(Territory);

@Resolver(() => TerritoryType)
export class TerritoryResolver {
  @Query(() => [TerritoryType], {
    description: 'Территории, действующие на дату; без даты — сегодня',
  })
  territories(
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Territory[]> {
    return territoriesOn(ctx.em, on ?? today(ctx));
  }

  @FieldResolver(() => TerritoryType, {
    nullable: true,
    description: 'Чем стала, если преобразована',
  })
  async successor(
    @Root() { successorId }: Territory,
    @Ctx() ctx: RequestContext,
  ): Promise<Territory | null> {
    return successorId ? territoryById(ctx, successorId) : null;
  }
}
