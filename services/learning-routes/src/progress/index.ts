import type { Module } from '@metodgraf/subgraph-kit';
import { Enrolment } from './enrolment.entity.ts';
import { onEnrolment } from './on-enrolment.ts';
import { onParticipation } from './on-participation.ts';
import { Participation } from './participation.entity.ts';

export const progress: Module = {
  entities: [Enrolment, Participation],
  consumers: [onEnrolment, onParticipation],
};
