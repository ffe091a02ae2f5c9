import { AttentionItemType, type RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { attentionOf } from './attention-of.ts';

@Resolver()
export class AttentionResolver {
  @Query(() => [AttentionItemType], {
    nullable: true,
    description: 'Что в маршрутах ждёт именно вас',
  })
  learningRoutesAttention(@Ctx() context: RequestContext): Promise<AttentionItemType[]> {
    return attentionOf(context);
  }
}
