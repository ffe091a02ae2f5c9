import { defineEntity, p } from '@mikro-orm/core';
import type { Viewer } from '../identity/viewer.ts';
import { ownedRows, ownRows, type RowPolicy } from '../rights/row-policies.ts';
import type { Mapping } from './mapping.rules.ts';
import type { Cell } from './reading/cell.ts';
import { IMPORT_OUTCOMES, type Remark } from './remark.ts';

/** Where an import stands. READING, CHECKING and APPLYING go on by themselves, also after a crash. */
export const IMPORT_STATUSES = {
  READING: 'READING',
  READY: 'READY',
  CHECKING: 'CHECKING',
  CHECKED: 'CHECKED',
  APPLYING: 'APPLYING',
  DONE: 'DONE',
  CANCELLED: 'CANCELLED',
  STOPPED: 'STOPPED',
} as const;
export type ImportStatus = keyof typeof IMPORT_STATUSES;

const ImportRunSchema = defineEntity({
  name: 'ImportRun',
  tableName: 'import_run',
  rowLevelSecurity: 'force',
  policies: [ownRows('starter'), ownedRows('owner_id', 'select')],
  properties: {
    id: p.uuid().primary(),
    register: p.text(),
    fileId: p.uuid().strictNullable(),
    fileName: p.text(),
    starter: p.uuid(),
    ownerId: p.uuid().strictNullable(),
    /** In whose rights the import works; renewed when it is resumed. */
    viewer: p.json<Viewer>(),
    status: p.enum(() => IMPORT_STATUSES),
    /** What it was doing when it stopped or was cancelled; a Russian sentence why when it was not asked to. */
    stoppedIn: p.text().$type<ImportStatus>().strictNullable(),
    stoppedBecause: p.text().strictNullable(),
    headingRow: p.integer(),
    headings: p.json<string[]>(),
    /** The first rows in words, to choose columns by. */
    sample: p.json<string[][]>(),
    mapping: p.json<Mapping>(),
    rowsTotal: p.integer(),
    rowsDone: p.integer(),
    /** The last row of the file that the present pass has dealt with. */
    position: p.integer(),
    added: p.integer(),
    changed: p.integer(),
    unchanged: p.integer(),
    differing: p.integer(),
    failed: p.integer(),
    doubtful: p.integer(),
    reportId: p.uuid().strictNullable(),
    startedAt: p.datetime(),
    movedAt: p.datetime(),
    finishedAt: p.datetime().strictNullable(),
    version: p.integer().version(),
  },
});

/** One file on its way into a register. */
export class ImportRun extends ImportRunSchema.class {}
ImportRunSchema.setClass(ImportRun);

const OWN_RUN = `run_id in (select id from import_run where starter = (select nullif(current_setting('app.person', true), ''))::uuid)`;
const ownRun: RowPolicy = { name: 'own_run', command: 'all', using: OWN_RUN, check: OWN_RUN };

const ImportRowSchema = defineEntity({
  name: 'ImportRow',
  tableName: 'import_row',
  rowLevelSecurity: 'force',
  policies: [ownRun],
  properties: {
    runId: p.uuid().primary(),
    /** Its number in the file, as a spreadsheet shows it. */
    row: p.integer().primary(),
    /** Null once the file has been forgotten. */
    cells: p.json<readonly Cell[]>().strictNullable(),
    outcome: p.enum(() => IMPORT_OUTCOMES).strictNullable(),
    remarks: p.json<readonly Remark[]>().default([]),
    recordId: p.uuid().strictNullable(),
  },
});

/** One row of an imported file and what became of it. */
export class ImportRow extends ImportRowSchema.class {}
ImportRowSchema.setClass(ImportRow);
