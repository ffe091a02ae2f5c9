import { perform, policy, Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { RightsNotice } from './rights-notice.entity.ts';
import type { DismissRightsNoticeInput } from './rights-notice.graphql.ts';

/** One's own notices only; the row policy hides those of others. */
const dismissPolicy = policy<RightsNotice>(
  'registry:rights-notice:dismiss',
  ({ person }, { personId }) => person === personId,
);

/** The person has read a notice; it stays in the table and off the screen. */
export function dismissRightsNotice(
  ctx: RequestContext,
  requestId: string,
  input: DismissRightsNoticeInput,
): Promise<RightsNotice | Problem> {
  const change = { action: dismissPolicy.action, requestId, input, answers: RightsNotice };
  return perform(ctx, change, async (tx) => {
    const notice = await tx.findOneOrFail(RightsNotice, { id: input.id });
    dismissPolicy.assert(ctx.viewer, notice);
    if (notice.seenAt) return new Problem('ALREADY_SEEN');
    notice.seenAt = ctx.now();
    return notice;
  });
}
