import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import type { FederalRegistration } from './offer.rules.ts';

const ProgramSchema = defineEntity({
  name: 'Program',
  tableName: 'program',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    providerId: p.uuid(),
    hours: p.integer(),
    competencyIds: p.json<readonly string[]>(),
    federal: p.json<readonly FederalRegistration[]>(),
    runningFrom: p.date(),
    runningTo: p.date().nullable(),
  },
});

/** A program as the catalog tells of it. */
export class Program extends ProgramSchema.class {}
ProgramSchema.setClass(Program);
