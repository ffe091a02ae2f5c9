import { personalRows } from '@metodgraf/subgraph-kit';
import { defineEntity, p } from '@mikro-orm/core';
import { statedRows } from '../statement/index.ts';

const DiagnosisSchema = defineEntity({
  name: 'Diagnosis',
  tableName: 'diagnosis',
  rowLevelSecurity: 'force',
  policies: [personalRows('result', 'person_id', 'select'), statedRows('person_id')],
  properties: {
    /** The assessment's own id in the diagnostics service. */
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    finishedOn: p.date(),
    validUntil: p.date(),
  },
});

/**
 * That a person passed a diagnostic, as the diagnostics service tells it; never what came of it. Admission to the
 * methodical active asks for it. Source: приказ 1971, п. 1.3.
 */
export class Diagnosis extends DiagnosisSchema.class {}
DiagnosisSchema.setClass(Diagnosis);
