import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import { programsOfProvider } from './provider-rows.policy.ts';
import { ProgramKind, StudyForm } from './program.rules.ts';

const ProgramSchema = defineEntity({
  name: 'Program',
  tableName: 'program',
  rowLevelSecurity: 'force',
  policies: [publicRows(), programsOfProvider()],
  properties: {
    id: p.uuid().primary(),
    providerId: p.uuid().index(),
    title: p.text(),
    kind: p.enum(() => ProgramKind),
    hours: p.integer(),
    form: p.enum(() => StudyForm),
    annotation: p.text(),
    runningFrom: p.date(),
    /** The first day on which the program is no longer offered. */
    runningTo: p.date().nullable(),
    /** Changes with every edit, also of competencies and registrations, so that no edit is lost unseen. @requirement R244 */
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
  checks: [
    { name: 'program_hours_positive', expression: 'hours > 0' },
    { name: 'program_running_period', expression: 'running_to > running_from' },
  ],
});

/** A program of further professional education that some institution offers in the region. @requirement R013 */
export class Program extends ProgramSchema.class {}
ProgramSchema.setClass(Program);
