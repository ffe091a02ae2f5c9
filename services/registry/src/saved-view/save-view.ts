import { randomUUID } from 'node:crypto';
import {
  onViolation,
  perform,
  Problem,
  refusal,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { SavedView } from './saved-view.entity.ts';
import type { SaveViewInput } from './saved-view.graphql.ts';
import { saveViewPolicy } from './saved-view.policy.ts';
import { isOwnAddress, VIEWS_PER_PERSON, viewTitle } from './saved-view.rules.ts';
import { audienceOf } from './share-view.ts';

/** Keeps the address of a list under a name. */
export function saveView(
  ctx: RequestContext,
  requestId: string,
  input: SaveViewInput,
): Promise<SavedView | Problem> {
  const change = { action: saveViewPolicy.action, requestId, input, answers: SavedView };
  return perform(ctx, change, async (tx) => {
    const ownerId = ctx.viewer.person;
    saveViewPolicy.assert(ctx.viewer, { ownerId });
    if (!isOwnAddress(input)) throw refusal('BAD_USER_INPUT', 'Этот адрес нельзя сохранить');
    const title = viewTitle(input.title);
    if (title instanceof Problem) return title;
    const audience = audienceOf(ctx.viewer, input.sharedWith);
    if (audience instanceof Problem) return audience;
    if ((await tx.count(SavedView, { ownerId, removedOn: null })) >= VIEWS_PER_PERSON) {
      return new Problem('TOO_MANY_VIEWS', { most: VIEWS_PER_PERSON });
    }
    const { remote, path, query } = input;
    const id = randomUUID();
    const view = tx.create(SavedView, {
      id,
      ownerId,
      remote,
      path,
      query,
      title,
      removedOn: null,
      ...audience,
    });
    const taken = new Problem('TITLE_TAKEN', { title });
    return (await onViolation(tx.flush(), { saved_view_title_once: taken })) ?? view;
  });
}
