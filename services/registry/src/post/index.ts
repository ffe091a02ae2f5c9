import type { Module } from '@metodgraf/subgraph-kit';
import { Post, PostHistory } from './post.entity.ts';
import { PostResolver, StaffResolver } from './post.resolver.ts';

export { Post } from './post.entity.ts';
export { openPost } from './open-post.ts';
export { PostTermsInput, PostType } from './post.graphql.ts';
export { careerOf, holdsOn, postsOn } from './posts.ts';

/** Who works where and when. */
export const post: Module = {
  entities: [Post, PostHistory],
  resolvers: [PostResolver, StaffResolver],
};
