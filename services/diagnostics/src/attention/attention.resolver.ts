import {
  attentionField,
  AttentionItemType,
  attentionOf,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { reminders } from './attention-of-role.ts';

@Resolver()
export class AttentionResolver {
  @Query(
    () => [AttentionItemType],
    attentionField('Что в диагностике требует вашего внимания', reminders),
  )
  diagnosticsAttention(@Ctx() ctx: RequestContext): Promise<AttentionItemType[]> {
    return attentionOf(reminders, ctx);
  }
}
