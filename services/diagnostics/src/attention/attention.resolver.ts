import { AttentionItemType, type RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { attentionOfRole } from './attention-of-role.ts';

@Resolver()
export class AttentionResolver {
  @Query(() => [AttentionItemType], {
    nullable: true,
    description: 'Что в диагностике требует вашего внимания',
  })
  diagnosticsAttention(@Ctx() ctx: RequestContext): Promise<AttentionItemType[]> {
    return attentionOfRole(ctx);
  }
}
