import type { Module } from '@metodgraf/subgraph-kit';
import { RegionProfile, Threshold } from './region.entity.ts';

export { loadRegionProfile } from './load-region-profile.ts';
export { thresholdInForce } from './threshold-in-force.ts';

export const region: Module = { entities: [RegionProfile, Threshold] };
