import type { Module } from '@metodgraf/subgraph-kit';
import { SavedView } from './saved-view.entity.ts';
import { SavedViewResolver } from './saved-view.resolver.ts';

/** Lists with their filters under a name, one's own and shared. */
export const savedView: Module = { entities: [SavedView], resolvers: [SavedViewResolver] };
