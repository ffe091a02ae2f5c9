import type { Module } from '@metodgraf/subgraph-kit';
import { Restatement } from './restatement.entity.ts';

export { restateDue } from './restate-due.ts';
export { restateLater } from './restate-later.ts';

/** Who is stated anew after a change that touches many. */
export const restatement: Module = { entities: [Restatement] };
