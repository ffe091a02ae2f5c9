import type { Module } from '@metodgraf/subgraph-kit';
import { ScaleEdition } from './scale-edition.entity.ts';

export { ScaleEdition } from './scale-edition.entity.ts';
export { loadScales } from './load-scale.ts';
export { scaleByVersion, scaleOf, scaleVersionOn } from './scale-in-force.ts';

export const scaleModule: Module = { entities: [ScaleEdition] };
