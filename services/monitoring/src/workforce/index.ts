import type { Module } from '@metodgraf/subgraph-kit';
import { onWorkforce } from './on-workforce.ts';
import { Post } from './post.entity.ts';
import { Workforce } from './workforce.entity.ts';

/** Who works where: the denominators. */
export const workforce: Module = { entities: [Workforce, Post], consumers: [onWorkforce] };
