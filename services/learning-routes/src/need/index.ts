import type { Module } from '@metodgraf/subgraph-kit';
import { Assessment } from './assessment.entity.ts';
import { Competency } from './competency.entity.ts';
import { Deficit } from './deficit.entity.ts';
import { DeficitKind } from './deficit-kind.entity.ts';
import { onAssessment } from './on-assessment.ts';
import { onCompetency } from './on-competency.ts';
import { onDeficit } from './on-deficit.ts';

export const need: Module = {
  entities: [Competency, Assessment, Deficit, DeficitKind],
  consumers: [onCompetency, onAssessment, onDeficit],
};
