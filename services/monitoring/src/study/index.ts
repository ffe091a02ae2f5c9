import type { Module } from '@metodgraf/subgraph-kit';
import { Enrolment } from './enrolment.entity.ts';
import { Match } from './match.entity.ts';
import { onEnrolment, onMatch } from './on-study.ts';

/** What people were chosen for and what they studied. */
export const studies: Module = {
  entities: [Match, Enrolment],
  consumers: [onMatch, onEnrolment],
};
