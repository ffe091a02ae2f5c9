import type { Module } from '@metodgraf/subgraph-kit';
import { Assessment } from './assessment.entity.ts';
import { onAssessment } from './on-assessment.ts';

/** Completed diagnostics: what routes and matches rest on. */
export const assessments: Module = { entities: [Assessment], consumers: [onAssessment] };
