import {
  forEdit,
  perform,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { restateWork } from '../statement/index.ts';
import { Post } from './post.entity.ts';
import type { LeavePostInput } from './post.graphql.ts';
import { leavePostPolicy } from './post.policy.ts';
import { checkLeaving } from './post.rules.ts';

/** Ends a post; from that day the organization no longer sees the person and roles given for it end. */
export function leavePost(
  ctx: RequestContext,
  requestId: string,
  input: LeavePostInput,
): Promise<Post | Problem> {
  const change = { action: leavePostPolicy.action, requestId, input, answers: Post };
  return perform(ctx, change, async (tx) => {
    leavePostPolicy.assert(ctx.viewer, null);
    const post = await forEdit(tx, Post, input);
    const refused = checkLeaving(post, input.on);
    if (refused) return refused;
    post.to = input.on;
    await tx.flush();
    await restateWork(tx, { person: post.personId, day: today(ctx) });
    return post;
  });
}
