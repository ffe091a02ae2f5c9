import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { type Organization, organizationById, OrganizationType } from '../organization/index.ts';
import { type Territory, territoryById, TerritoryType } from '../territory/index.ts';
import { giveTerritory, takeTerritory } from './give-territory.ts';
import { mmcsOfTerritory, territoriesOfMmc } from './mmc-territories.ts';
import type { MmcTerritory } from './mmc-territory.entity.ts';
import {
  GiveTerritoryInput,
  GiveTerritoryResult,
  MmcTerritoryType,
  TakeTerritoryInput,
  TakeTerritoryResult,
} from './mmc-territory.graphql.ts';

@Resolver(() => MmcTerritoryType)
export class MmcTerritoryResolver {
  @FieldResolver(() => OrganizationType)
  mmc(@Root() { mmcId }: MmcTerritory, @Ctx() ctx: RequestContext): Promise<Organization | null> {
    return organizationById(ctx, mmcId);
  }

  @FieldResolver(() => TerritoryType)
  territory(
    @Root() { territoryId }: MmcTerritory,
    @Ctx() ctx: RequestContext,
  ): Promise<Territory | null> {
    return territoryById(ctx, territoryId);
  }

  /**
   * @requirement R006
   * @requirement R186
   */
  @Mutation(() => GiveTerritoryResult, { description: 'Закрепить муниципалитет за ММЦ' })
  giveTerritory(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => GiveTerritoryInput) input: GiveTerritoryInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MmcTerritory | Problem> {
    return giveTerritory(ctx, requestId, input);
  }

  @Mutation(() => TakeTerritoryResult, { description: 'Прекратить закрепление за ММЦ' })
  takeTerritory(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => TakeTerritoryInput) input: TakeTerritoryInput,
    @Ctx() ctx: RequestContext,
  ): Promise<MmcTerritory | Problem> {
    return takeTerritory(ctx, requestId, input);
  }
}

@Resolver(() => OrganizationType)
export class MmcResolver {
  /** @requirement R222 */
  @FieldResolver(() => [MmcTerritoryType], {
    description: 'Муниципалитеты, закреплённые за ММЦ, за всё время; у других организаций пусто',
  })
  heldTerritories(
    @Root() { id }: Organization,
    @Ctx() ctx: RequestContext,
  ): Promise<MmcTerritory[]> {
    return territoriesOfMmc(ctx, id);
  }
}

@Resolver(() => TerritoryType)
export class TerritoryMmcResolver {
  @FieldResolver(() => [MmcTerritoryType], {
    description: 'За какими ММЦ закреплена, последний первым',
  })
  mmcs(@Root() { id }: Territory, @Ctx() ctx: RequestContext): Promise<MmcTerritory[]> {
    return mmcsOfTerritory(ctx, id);
  }
}
