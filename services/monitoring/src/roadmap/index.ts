import type { Module } from '@metodgraf/subgraph-kit';
import { Roadmap } from './roadmap.entity.ts';
import { RoadmapItemResolver, RoadmapResolver } from './roadmap.resolver.ts';
import { RoadmapItem } from './roadmap-item.entity.ts';
import { RoadmapMark } from './roadmap-mark.entity.ts';
import { RoadmapMarkResolver } from './roadmap-mark.resolver.ts';
import { itemById } from './roadmap-rows.ts';

export { loadRoadmaps } from './load-roadmaps.ts';
export { overdueRows } from './roadmap-rows.ts';

/** Approved plans of measures and what is known of their execution. */
export const roadmaps: Module = {
  entities: [Roadmap, RoadmapItem, RoadmapMark],
  resolvers: [RoadmapResolver, RoadmapItemResolver, RoadmapMarkResolver],
  references: { RoadmapItem: itemById },
};
