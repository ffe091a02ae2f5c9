import { AttentionItemType, type RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { attentionOf } from './catalog-attention.ts';

@Resolver()
export class AttentionResolver {
  @Query(() => [AttentionItemType], {
    nullable: true,
    description: 'Что в каталоге и обучении требует вашего внимания',
  })
  catalogAttention(@Ctx() ctx: RequestContext): Promise<AttentionItemType[]> {
    return attentionOf(ctx);
  }
}
