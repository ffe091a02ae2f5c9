import { perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { restateWork } from '../statement/index.ts';
import { openPost } from './open-post.ts';
import { Post } from './post.entity.ts';
import type { TakePostInput } from './post.graphql.ts';
import { takePostPolicy } from './post.policy.ts';

/** Gives a person one more post; who may see them and which roles they have follows. */
export function takePost(
  ctx: RequestContext,
  requestId: string,
  input: TakePostInput,
): Promise<Post | Problem> {
  const change = { action: takePostPolicy.action, requestId, input, answers: Post };
  return perform(ctx, change, async (tx) => {
    takePostPolicy.assert(ctx.viewer, null);
    const { personId, organizationId, title, from, to = null, terms } = input;
    const post = await openPost(tx, { personId, organizationId, title, from, to, terms });
    if (post instanceof Problem) return post;
    await restateWork(tx, { person: personId, day: today(ctx) });
    return post;
  });
}
