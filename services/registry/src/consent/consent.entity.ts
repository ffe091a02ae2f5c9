import { defineEntity, p } from '@mikro-orm/core';
import { ownRows } from '@metodgraf/subgraph-kit';
import { statedRows } from '../statement/index.ts';

const ConsentSchema = defineEntity({
  name: 'Consent',
  tableName: 'consent',
  rowLevelSecurity: 'force',
  policies: [ownRows('person_id'), statedRows('person_id')],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    kind: p.enum(['RESULTS_TO_SCHOOL']),
    givenOn: p.date(),
    withdrawnOn: p.date().strictNullable(),
  },
});

/** What a person allows others beyond their role, until withdrawn. */
export class Consent extends ConsentSchema.class {}
ConsentSchema.setClass(Consent);
