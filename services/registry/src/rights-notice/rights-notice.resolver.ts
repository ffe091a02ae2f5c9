import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { dismissRightsNotice } from './dismiss-rights-notice.ts';
import { RightsNotice } from './rights-notice.entity.ts';
import {
  DismissRightsNoticeInput,
  DismissRightsNoticeResult,
  RightsNoticeType,
} from './rights-notice.graphql.ts';

const MOST = 20;

@Resolver(() => RightsNoticeType)
export class RightsNoticeResolver {
  @Query(() => [RightsNoticeType], {
    description: 'Чего вы ещё не прочли об изменениях ваших прав, новое первым',
  })
  rightsNotices(@Ctx() { em, viewer }: RequestContext): Promise<RightsNotice[]> {
    const unread = { personId: viewer.person, seenAt: null };
    return em.find(RightsNotice, unread, { orderBy: { at: 'desc', id: 'asc' }, limit: MOST });
  }

  @Mutation(() => DismissRightsNoticeResult, { description: 'Прочитано: больше не показывать' })
  dismissRightsNotice(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => DismissRightsNoticeInput) input: DismissRightsNoticeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RightsNotice | Problem> {
    return dismissRightsNotice(ctx, requestId, input);
  }
}
