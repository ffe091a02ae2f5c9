import { AttentionItemType, type RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { attentionOf } from './methodical-work-attention.ts';

@Resolver()
export class AttentionResolver {
  @Query(() => [AttentionItemType], {
    nullable: true,
    description: 'Что в методической работе требует вашего внимания',
  })
  methodicalWorkAttention(@Ctx() ctx: RequestContext): Promise<AttentionItemType[]> {
    return attentionOf(ctx);
  }
}
