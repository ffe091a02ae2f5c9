import { forEdit, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { restateWork } from '../statement/index.ts';
import { openPost } from './open-post.ts';
import { Post } from './post.entity.ts';
import type { TransferPersonInput } from './post.graphql.ts';
import { transferPolicy } from './post.policy.ts';
import { checkLeaving } from './post.rules.ts';

/**
 * Moves a person from one post to another on a day, in one step: there is no moment at which nobody or
 * both organizations see the person. Answers with the new post; terms that are not given stay.
 */
export function transferPerson(
  ctx: RequestContext,
  requestId: string,
  input: TransferPersonInput,
): Promise<Post | Problem> {
  const change = { action: transferPolicy.action, requestId, input, answers: Post };
  return perform(ctx, change, async (tx) => {
    transferPolicy.assert(ctx.viewer, null);
    const left = await forEdit(tx, Post, input);
    const refused = checkLeaving(left, input.on);
    if (refused) return refused;
    const { to } = left;
    left.to = input.on;
    await tx.flush();

    const { personId, relation, duties, managerKind = null, basis = null, rate = null } = left;
    const post = await openPost(tx, {
      personId,
      organizationId: input.organizationId,
      title: input.title,
      from: input.on,
      to,
      terms: input.terms ?? { relation, duties, managerKind, basis, rate },
    });
    if (post instanceof Problem) return post;
    await restateWork(tx, { person: personId, day: today(ctx) });
    return post;
  });
}
