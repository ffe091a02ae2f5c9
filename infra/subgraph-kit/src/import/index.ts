export {
  choiceOf,
  cellText,
  dayOfCell,
  digitsOf,
  emailOf,
  listOf,
  plain,
  short,
  textOf,
} from './cell-readers.ts';
export {
  column,
  type CellReading,
  type FilledCell,
  type ImportColumns,
  type ValuesOf,
} from './column.ts';
export { forgetImportedRows } from './forget-imports.ts';
export { ImportRow, ImportRun, IMPORT_STATUSES, type ImportStatus } from './import-run.entity.ts';
export { keepTemplates, templateId } from './import-template.ts';
export { type Imports, mappedColumns, registerOf } from './imports.ts';
export { columnLetters, printCell } from './reading/cell.ts';
export type { FileRows, ImportRegister, Match, ReadRow, RowProblem } from './register.ts';
export {
  type Difference,
  IMPORT_OUTCOMES,
  type ImportOutcome,
  type Remark,
  REMARK_KINDS,
} from './remark.ts';
export { importJobs } from './run-imports.ts';
export {
  cancelImport,
  resumeImport,
  runImport,
  setImportMapping,
  startImport,
} from './steer-import.ts';
