import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Territory } from '../territory/index.ts';
import { mergeTerritories } from './merge-territories.ts';
import { MergeTerritoriesInput, MergeTerritoriesResult } from './merger.graphql.ts';

@Resolver()
export class MergerResolver {
  @Mutation(() => MergeTerritoriesResult, {
    description: 'Преобразовать муниципальные образования: объединить, присоединить, переименовать',
  })
  mergeTerritories(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => MergeTerritoriesInput) input: MergeTerritoriesInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Territory | Problem> {
    return mergeTerritories(ctx, requestId, input);
  }
}
