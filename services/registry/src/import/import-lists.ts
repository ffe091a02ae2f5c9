import { type Page, page, type PageArgs, type RequestContext } from '@metodgraf/subgraph-kit';
import {
  type ImportOutcome,
  type ImportRegister,
  ImportRow,
  ImportRun,
  type ImportStatus,
} from '@metodgraf/subgraph-kit/import';
import { imports } from './imports.ts';

/** Registers the viewer may load tables into. */
export const openRegisters = ({ viewer }: RequestContext): ImportRegister[] =>
  imports.registers.filter(({ permission }) => permission.allows(viewer, null));

const ENDED: ImportStatus[] = ['DONE', 'CANCELLED'];

/** Imports of the viewer's and of colleagues, the newest first; `open`: those that still want something. */
export function importPage(
  { em }: RequestContext,
  { first, after }: PageArgs,
  open: boolean | null | undefined,
): Promise<Page<ImportRun>> {
  const wanted = { status: { [open ? '$nin' : '$in']: ENDED } };
  return page(em, ImportRun, {
    where: typeof open === 'boolean' ? wanted : {},
    orderBy: { startedAt: 'desc', id: 'desc' },
    first,
    after,
  });
}

/** Rows of an import that its present pass has dealt with, in the order of the file. */
export function importRowPage(
  { em }: RequestContext,
  run: Pick<ImportRun, 'id' | 'position'>,
  {
    paging: { first, after },
    outcome,
  }: { paging: PageArgs; outcome: ImportOutcome | null | undefined },
): Promise<Page<ImportRow>> {
  const done = { runId: run.id, row: { $lte: run.position } };
  return page(em, ImportRow, {
    where: { ...done, outcome: outcome ?? { $ne: null } },
    orderBy: { row: 'asc' },
    first,
    after,
  });
}

/** Whether an import writes to the register or only checks; nothing before either. */
export function modeOf({ status, stoppedIn }: ImportRun): 'DRY_RUN' | 'APPLY' | null {
  const doing = stoppedIn ?? status;
  if (doing === 'APPLYING' || doing === 'DONE') return 'APPLY';
  return doing === 'CHECKING' || doing === 'CHECKED' ? 'DRY_RUN' : null;
}
