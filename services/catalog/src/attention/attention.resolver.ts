import {
  attentionField,
  AttentionItemType,
  attentionOf,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { reminders } from './catalog-attention.ts';

@Resolver()
export class AttentionResolver {
  @Query(
    () => [AttentionItemType],
    attentionField('Что в каталоге и обучении требует вашего внимания', reminders),
  )
  catalogAttention(@Ctx() ctx: RequestContext): Promise<AttentionItemType[]> {
    return attentionOf(reminders, ctx);
  }
}
