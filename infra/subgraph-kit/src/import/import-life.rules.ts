import { mayMove, type Moves, Problem } from '../problem/problem.ts';
import type { ImportStatus } from './import-run.entity.ts';

/** How an import may go on. It stops by itself when it must not work any more, and is then resumed by hand. */
const MOVES: Moves<ImportStatus> = {
  READING: ['READY', 'STOPPED', 'CANCELLED'],
  READY: ['READY', 'CHECKING', 'CANCELLED'],
  CHECKING: ['CHECKED', 'STOPPED', 'CANCELLED'],
  CHECKED: ['READY', 'CHECKING', 'APPLYING', 'CANCELLED'],
  APPLYING: ['DONE', 'STOPPED', 'CANCELLED'],
  STOPPED: ['READING', 'CHECKING', 'APPLYING', 'CANCELLED'],
  DONE: [],
  CANCELLED: [],
};

/** Refuses a step that cannot follow where the import stands, such as cancelling what is done. */
export function checkMove(from: ImportStatus, to: ImportStatus): Problem<'NOT_NOW'> | null {
  return mayMove(MOVES, from, to) ? null : new Problem('NOT_NOW', { status: from });
}
