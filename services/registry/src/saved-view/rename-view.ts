import {
  forEdit,
  onViolation,
  perform,
  Problem,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { SavedView } from './saved-view.entity.ts';
import type { RenameViewInput } from './saved-view.graphql.ts';
import { renameViewPolicy } from './saved-view.policy.ts';
import { viewTitle } from './saved-view.rules.ts';

/** Gives a view another name. */
export function renameView(
  ctx: RequestContext,
  requestId: string,
  input: RenameViewInput,
): Promise<SavedView | Problem> {
  const change = { action: renameViewPolicy.action, requestId, input, answers: SavedView };
  return perform(ctx, change, async (tx) => {
    const view = await forEdit(tx, SavedView, input);
    renameViewPolicy.assert(ctx.viewer, view);
    const title = viewTitle(input.title);
    if (title instanceof Problem) return title;
    view.title = title;
    const taken = new Problem('TITLE_TAKEN', { title });
    return (await onViolation(tx.flush(), { saved_view_title_once: taken })) ?? view;
  });
}
