import { AttentionItemType, type RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { attentionOf } from './monitoring-attention.ts';

@Resolver()
export class AttentionResolver {
  @Query(() => [AttentionItemType], {
    nullable: true,
    description: 'Что в показателях требует вашего внимания',
  })
  monitoringAttention(@Ctx() ctx: RequestContext): Promise<AttentionItemType[]> {
    return attentionOf(ctx);
  }
}
