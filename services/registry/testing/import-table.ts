import { createHash, randomUUID } from 'node:crypto';
import { keepFile, type Viewer } from '@metodgraf/subgraph-kit';
import { NOW, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { change } from './mutations.ts';

const RUN =
  '... on ImportRun { id version status rowsTotal added changed unchanged differing failed doubtful }';

interface Table {
  readonly register: 'people' | 'organizations';
  /** Headings first; cells are written as CSV. */
  readonly rows: readonly (readonly string[])[];
  readonly beforeApply?: () => Promise<void>;
}

/** Brings a table into a register as somebody does on the screen: upload, read, dry run, apply. */
export async function importTable(
  subgraph: TestSubgraph,
  viewer: Viewer,
  { register, rows, beforeApply }: Table,
) {
  const fileId = await uploaded(subgraph, viewer, rows);
  const begun = await change(subgraph, viewer, {
    name: 'startImport',
    input: { fileId, register },
    select: RUN,
  });
  const id = String(begun['id']);
  const read = await worked(subgraph, viewer, { id, expected: 'READY' });
  const checked = await passed(subgraph, viewer, { run: read, mode: 'DRY_RUN' });
  await beforeApply?.();
  const applied = await passed(subgraph, viewer, { run: checked, mode: 'APPLY' });
  return { id, checked, applied, rows: await rowsOf(subgraph, viewer, id) };
}

async function uploaded(
  subgraph: TestSubgraph,
  { person }: Viewer,
  rows: Table['rows'],
): Promise<string> {
  const bytes = Buffer.from(
    rows
      .map((row) => row.map((cell) => (cell.startsWith('=') ? cell : quoted(cell))).join(';'))
      .join('\r\n'),
  );
  const id = randomUUID();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kept = { mediaType: 'text/csv', personal: true, uploadedBy: person, at: NOW };
  await subgraph.worker
    .fork()
    .transactional((tx) =>
      keepFile(tx, { id, name: 'Таблица.csv', size: bytes.length, sha256, ...kept }, [bytes]),
    );
  return id;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

type Run = Record<string, unknown>;

async function worked(
  subgraph: TestSubgraph,
  viewer: Viewer,
  { id, expected }: { id: string; expected: string },
): Promise<Run> {
  await subgraph.runJob('imports');
  const query = `query ($id: ID!) { importRun(id: $id) { ${RUN} stoppedBecause } }`;
  const { importRun: run } = await subgraph.as(viewer).execute<{ importRun: Run }>(query, { id });
  if (run['status'] === expected) return run;
  throw new Error(`The import is ${String(run['status'])}: ${String(run['stoppedBecause'])}`);
}

async function passed(
  subgraph: TestSubgraph,
  viewer: Viewer,
  { run, mode }: { run: Run; mode: 'DRY_RUN' | 'APPLY' },
): Promise<Run> {
  const id = String(run['id']);
  const input = { id, version: run['version'], mode };
  await change(subgraph, viewer, { name: 'runImport', input, select: RUN });
  return worked(subgraph, viewer, { id, expected: mode === 'APPLY' ? 'DONE' : 'CHECKED' });
}

/** Rows as a person reads them: number, outcome, remarks with their addresses. */
async function rowsOf(
  subgraph: TestSubgraph,
  viewer: Viewer,
  id: string,
): Promise<(string | number)[][]> {
  const { importRun } = await subgraph.as(viewer).execute<{
    importRun: {
      rows: {
        edges: {
          node: { row: number; outcome: string; remarks: { address: string; text: string }[] };
        }[];
      };
    };
  }>(`query ($id: ID!) { importRun(id: $id) { rows(first: 100) { edges { node { row outcome remarks { address text } } } } } }`, { id });
  return importRun.rows.edges.map(({ node: { row, outcome, remarks } }) => [
    row,
    outcome,
    ...remarks.map(({ address, text }) => `${address} ${text}`),
  ]);
}
