import {
  forEdit,
  perform,
  Problem,
  type RequestContext,
  type Viewer,
} from '@metodgraf/subgraph-kit';
import { SavedView } from './saved-view.entity.ts';
import type { ShareViewInput } from './saved-view.graphql.ts';
import { shareViewPolicy } from './saved-view.policy.ts';

/** Shows a view to the owner's organization or role, as they are now, or to nobody any more. */
export function shareView(
  ctx: RequestContext,
  requestId: string,
  input: ShareViewInput,
): Promise<SavedView | Problem> {
  const change = { action: shareViewPolicy.action, requestId, input, answers: SavedView };
  return perform(ctx, change, async (tx) => {
    const view = await forEdit(tx, SavedView, input);
    shareViewPolicy.assert(ctx.viewer, view);
    const audience = audienceOf(ctx.viewer, input.sharedWith);
    if (audience instanceof Problem) return audience;
    return tx.assign(view, audience);
  });
}

/** To whom a view is shown: those who act where, or as whom, its owner does. */
export function audienceOf(
  { organization, role }: Viewer,
  sharedWith: ShareViewInput['sharedWith'],
): Pick<SavedView, 'sharedWith' | 'organizationId' | 'role'> | Problem<'NO_ORGANIZATION'> {
  if (sharedWith === 'ORGANIZATION' && organization === null) {
    return new Problem('NO_ORGANIZATION');
  }
  return { sharedWith, organizationId: organization, role };
}
