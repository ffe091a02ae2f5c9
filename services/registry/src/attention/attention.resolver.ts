import { AttentionItemType, type RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { registryAttention } from './attention.ts';

@Resolver()
export class AttentionResolver {
  @Query(() => [AttentionItemType], {
    nullable: true,
    description: 'Что в реестре ждёт вас в вашей роли',
  })
  registryAttention(@Ctx() ctx: RequestContext): Promise<AttentionItemType[]> {
    return registryAttention(ctx);
  }
}
