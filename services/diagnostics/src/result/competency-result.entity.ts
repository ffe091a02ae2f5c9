import { defineEntity, p } from '@mikro-orm/core';
import { ownRows, personalRows } from '@metodgraf/subgraph-kit';
import { Assessment } from '../assessment/index.ts';
import { Competency } from '../framework/index.ts';

const CompetencyResultSchema = defineEntity({
  name: 'CompetencyResult',
  tableName: 'competency_result',
  rowLevelSecurity: 'force',
  policies: [personalRows('result', 'person_id', 'select'), ownRows('person_id')],
  uniques: [{ properties: ['assessmentId', 'competencyId'], name: 'competency_result_once' }],
  properties: {
    id: p.uuid().primary(),
    assessmentId: () => p.manyToOne(Assessment).mapToPk().name('assessment_id'),
    personId: p.uuid().index(),
    competencyId: () => p.manyToOne(Competency).mapToPk().name('competency_id'),
    /** In the order of the instrument. */
    position: p.integer(),
    share: p.double().$type<number>(),
    /** Code of a level of the assessment's scale. */
    level: p.text(),
  },
});

/**
 * How far one competency showed itself in one assessment.
 *
 * @requirement R026
 */
export class CompetencyResult extends CompetencyResultSchema.class {}
CompetencyResultSchema.setClass(CompetencyResult);
