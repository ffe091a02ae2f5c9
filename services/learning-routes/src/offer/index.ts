import type { Module } from '@metodgraf/subgraph-kit';
import { Activity } from './activity.entity.ts';
import { Cohort } from './cohort.entity.ts';
import { onActivity } from './on-activity.ts';
import { onCohort } from './on-cohort.ts';
import { onProgram } from './on-program.ts';
import { Program } from './program.entity.ts';

export const offer: Module = {
  entities: [Program, Cohort, Activity],
  consumers: [onProgram, onCohort, onActivity],
};
