import {
  attentionField,
  AttentionItemType,
  attentionOf,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { reminders } from './monitoring-attention.ts';

@Resolver()
export class AttentionResolver {
  @Query(
    () => [AttentionItemType],
    attentionField('Что в показателях требует вашего внимания', reminders),
  )
  monitoringAttention(@Ctx() ctx: RequestContext): Promise<AttentionItemType[]> {
    return attentionOf(reminders, ctx);
  }
}
