import type { Module } from '@metodgraf/subgraph-kit';
import { Diagnosis } from './diagnosis.entity.ts';
import { onAssessment } from './on-assessment.ts';

export { latestDiagnosis } from './latest-diagnosis.ts';

/** Who has passed a diagnostic: what admission to the methodical active asks for. */
export const diagnosis: Module = { entities: [Diagnosis], consumers: [onAssessment] };
