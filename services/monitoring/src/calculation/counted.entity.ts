import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';
import type { ChainStep } from './chain.rules.ts';

const CountedSchema = defineEntity({
  name: 'Counted',
  tableName: 'counted',
  rowLevelSecurity: 'force',
  policies: [
    // The chain tells of routes and studies, so a card alone does not open it.
    personalRows('learning', 'person_id', 'select'),
    {
      name: 'programs',
      command: 'select',
      using: `person_id is null and (select nullif(current_setting('app.person', true), '')) is not null`,
    },
  ],
  properties: {
    id: p.uuid().primary(),
    calculationId: p.uuid(),
    indicator: p.text(),
    subjectId: p.uuid(),
    personId: p.uuid().nullable().index(),
    programId: p.uuid().nullable(),
    organizationId: p.uuid().nullable(),
    territory: p.text().nullable(),
    kind: p.text().nullable(),
    numerator: p.boolean(),
    denominator: p.boolean(),
    /** The methodologist under whom an educator is counted. */
    groupId: p.uuid().nullable(),
    chain: p.json<readonly ChainStep[]>(),
  },
  uniques: [{ name: 'counted_once', properties: ['calculationId', 'indicator', 'subjectId'] }],
});

/** Who or what an indicator counted in a calculation, and by which records. */
export class Counted extends CountedSchema.class {}
CountedSchema.setClass(Counted);
