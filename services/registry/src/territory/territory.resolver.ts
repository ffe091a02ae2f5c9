import { oktmoCheckDigit } from '@metodgraf/regions';
import { GraphQLLocalDate } from 'graphql-scalars';
import { type RequestContext, today } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { territoriesBefore, territoriesOn, territoryById } from './territories.ts';
import type { Territory } from './territory.entity.ts';
import { TerritoryType, TileType } from './territory.graphql.ts';

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

  @Query(() => TerritoryType, { nullable: true })
  territory(
    @Arg('id', () => ID) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Territory | null> {
    return territoryById(ctx, id);
  }

  @FieldResolver(() => [TerritoryType], { description: 'Что в неё преобразовано' })
  predecessors(@Root() { id }: Territory, @Ctx() ctx: RequestContext): Promise<Territory[]> {
    return territoriesBefore(ctx, id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Контрольное число ОКТМО известно и не сходится: код надо проверить',
  })
  oktmoDoubtful(@Root() { oktmo, checkDigit }: Territory): boolean {
    return checkDigit !== null && oktmoCheckDigit(oktmo) !== checkDigit;
  }

  @FieldResolver(() => TileType, { nullable: true, description: 'Место на плиточной карте' })
  tile(@Root() { tile }: Territory): TileType | null {
    const [column, row] = tile ?? [];
    return column === undefined || row === undefined ? null : { column, row };
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
