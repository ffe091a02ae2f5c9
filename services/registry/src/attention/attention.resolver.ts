import {
  attentionField,
  AttentionItemType,
  attentionOf,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { reminders } from './attention.ts';

@Resolver()
export class AttentionResolver {
  @Query(
    () => [AttentionItemType],
    attentionField('Что в реестре ждёт вас в вашей роли', reminders),
  )
  registryAttention(@Ctx() ctx: RequestContext): Promise<AttentionItemType[]> {
    return attentionOf(reminders, ctx);
  }
}
