import { forEdit, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { SavedView } from './saved-view.entity.ts';
import type { DeleteViewInput } from './saved-view.graphql.ts';
import { deleteViewPolicy } from './saved-view.policy.ts';

/**
 * Removes a view. Its row stays, so that the same request answers the same however often it is asked, but
 * without what was written in it: a search may hold a name.
 */
export function deleteView(
  ctx: RequestContext,
  requestId: string,
  input: DeleteViewInput,
): Promise<SavedView | Problem> {
  const change = { action: deleteViewPolicy.action, requestId, input, answers: SavedView };
  return perform(ctx, change, async (tx) => {
    const view = await forEdit(tx, SavedView, input);
    deleteViewPolicy.assert(ctx.viewer, view);
    if (view.removedOn) return new Problem('ALREADY_DELETED');
    return tx.assign(view, { removedOn: today(ctx), title: '', query: '', sharedWith: 'NOBODY' });
  });
}
