import {
  forEdit,
  perform,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { Organization } from '../organization/index.ts';
import { restateWork } from '../statement/index.ts';
import { checkAmongOthers, termsOf, writeWork } from './open-post.ts';
import { Post } from './post.entity.ts';
import type { EditPostInput } from './post.graphql.ts';
import { editPostPolicy } from './post.policy.ts';

/** Corrects a post: its name, days and terms. Where the person works changes by a transfer. */
export function editPost(
  ctx: RequestContext,
  requestId: string,
  input: EditPostInput,
): Promise<Post | Problem> {
  const change = { action: editPostPolicy.action, requestId, input, answers: Post };
  return perform(ctx, change, async (tx) => {
    editPostPolicy.assert(ctx.viewer, null);
    const post = await forEdit(tx, Post, input);
    const { personId, organizationId } = post;
    const { from, to = null } = input;
    const work = { personId, organizationId, from, to, except: post.id };
    const refused = await checkAmongOthers(tx, work);
    if (refused) return refused;

    const organization = await tx.findOneOrFail(Organization, { id: organizationId });
    tx.assign(post, {
      title: input.title.trim(),
      from,
      to,
      ...(input.terms ? termsOf(input.terms, organization) : {}),
    });
    const late = await writeWork(tx);
    if (late) return late;
    await restateWork(tx, { person: personId, day: today(ctx) });
    return post;
  });
}
