import {
  attentionField,
  AttentionItemType,
  attentionOf,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { reminders } from './methodical-work-attention.ts';

@Resolver()
export class AttentionResolver {
  @Query(
    () => [AttentionItemType],
    attentionField('Что в методической работе требует вашего внимания', reminders),
  )
  methodicalWorkAttention(@Ctx() ctx: RequestContext): Promise<AttentionItemType[]> {
    return attentionOf(reminders, ctx);
  }
}
