import {
  attentionField,
  AttentionItemType,
  attentionOf,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { reminders } from './attention-of.ts';

@Resolver()
export class AttentionResolver {
  @Query(() => [AttentionItemType], attentionField('Что в маршрутах ждёт именно вас', reminders))
  learningRoutesAttention(@Ctx() ctx: RequestContext): Promise<AttentionItemType[]> {
    return attentionOf(reminders, ctx);
  }
}
