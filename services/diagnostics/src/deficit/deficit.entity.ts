import { defineEntity, p } from '@mikro-orm/core';
import { ownRows, personalRows } from '@metodgraf/subgraph-kit';
import { Assessment } from '../assessment/index.ts';
import { Competency } from '../framework/index.ts';

export const DEFICIT_KINDS = ['ABSENCE', 'INSUFFICIENCY'] as const;

const DeficitSchema = defineEntity({
  name: 'Deficit',
  tableName: 'deficit',
  rowLevelSecurity: 'force',
  policies: [personalRows('result', 'person_id', 'select'), ownRows('person_id')],
  properties: {
    id: p.uuid().primary(),
    assessmentId: () => p.manyToOne(Assessment).mapToPk().name('assessment_id').index(),
    personId: p.uuid().index(),
    competencyId: () => p.manyToOne(Competency).mapToPk().name('competency_id'),
    kind: p.enum(DEFICIT_KINDS),
    severity: p.double().$type<number>(),
    foundOn: p.date(),
    /** Set when a later assessment measured the same competency anew. */
    supersededOn: p.date().nullable(),
  },
});

/**
 * A competency found absent or insufficient. Source: приказ 2077, Прил. 1.
 *
 * @requirement R026
 * @requirement R208
 */
export class Deficit extends DeficitSchema.class {}
DeficitSchema.setClass(Deficit);
