import type { Module } from '@metodgraf/subgraph-kit';
import { Activity } from './activity.entity.ts';
import { onActivity, onParticipation } from './on-support.ts';
import { Participation } from './participation.entity.ts';

/** Forms of support and who took part: what I-8 counts. */
export const supports: Module = {
  entities: [Activity, Participation],
  consumers: [onActivity, onParticipation],
};
