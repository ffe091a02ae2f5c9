import type { RequestContext } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { TerritoryFiguresType } from './territory-figures.graphql.ts';
import { territoryFigures, type TerritoryFigures } from './territory-figures.ts';

@Resolver()
export class TerritoryFiguresResolver {
  @Query(() => [TerritoryFiguresType], {
    description: 'Организации и люди по муниципальным образованиям; одна строка на территорию',
  })
  territoryFigures(
    @Arg('on', () => GraphQLLocalDate, {
      nullable: true,
      description: 'Что было на эту дату; без даты — сегодня',
    })
    on: string | null,
    @Arg('boundaries', () => GraphQLLocalDate, {
      nullable: true,
      description: 'В границах на эту дату; без неё — на ту же, что on',
    })
    boundaries: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<TerritoryFigures[]> {
    return territoryFigures(ctx, { on, boundaries });
  }
}
