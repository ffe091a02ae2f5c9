/**
 * What bringing a whole region in from XLSX costs: 650 schools and 18,400 people, once through and once
 * killed at half and resumed, with what both left compared; then the same file again.
 * Run: node --import @oxc-node/core/register test/performance/import.ts [people] [schools]
 */
import { deepStrictEqual } from 'node:assert';
import { fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { keepFile, type Viewer } from '../../infra/subgraph-kit/src/index.ts';
import {
  NOW,
  startSubgraph,
  type TestSubgraph,
} from '../../infra/subgraph-kit/src/testing/index.ts';
import { CHUNK_BYTES } from '../../infra/subgraph-kit/src/files/file-limits.ts';
import { service } from '../../services/registry/src/service.ts';
import { aCenterClerk } from '../../services/registry/testing/builders.ts';
import { change } from '../../services/registry/testing/mutations.ts';
import { peopleRows, schoolRows, xlsxOf } from './import-tables.ts';

const PEOPLE = Number(process.argv[2] ?? 18_400);
const SCHOOLS = Number(process.argv[3] ?? 650);
const RUN = '... on ImportRun { id version status }';

interface Region {
  readonly subgraph: TestSubgraph;
  readonly clerk: Viewer;
}

interface Counts {
  id: string;
  version: number;
  status: string;
  rows_total: number;
  rows_done: number;
  added: number;
  unchanged: number;
  failed: number;
}

/** Lets a process of its own work; `killAt` rows done it is killed and another goes on. */
async function work(subgraph: TestSubgraph, id: string, killAt?: number): Promise<void> {
  const { appUrl, workerUrl } = subgraph.urls;
  const env = { DATABASE_URL: appUrl, DATABASE_WORKER_URL: workerUrl, NOW: NOW.toISOString() };
  const child = fork(join(import.meta.dirname, 'import-worker.ts'), {
    execArgv: ['--import', '@oxc-node/core/register'],
    env: { ...process.env, ...env },
  });
  child.on('message', (told) => {
    const { maxRssKilobytes } = told as { maxRssKilobytes: number };
    console.log(`    память процесса не больше ${Math.round(maxRssKilobytes / 1024)} МБ`);
  });
  const ended = once(child, 'exit');
  if (killAt !== undefined) {
    while (child.exitCode === null && (await countsOf(subgraph, id)).rows_done < killAt)
      await pause(100);
    child.kill('SIGKILL');
  }
  await ended;
  if (killAt === undefined) return;
  console.log(`    убит (kill -9) на ${(await countsOf(subgraph, id)).rows_done} строках`);
  await work(subgraph, id);
}

async function countsOf(subgraph: TestSubgraph, id: string): Promise<Counts> {
  const [counts] = await subgraph.worker
    .fork()
    .execute<Counts[]>('select * from import_run where id = ?', [id]);
  if (!counts) throw new Error('the import is gone');
  return counts;
}

async function timed(label: string, rows: number, action: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await action();
  const seconds = (performance.now() - began) / 1000;
  console.log(`  ${label}: ${seconds.toFixed(1)} с, ${Math.round(rows / seconds)} строк/с`);
}

async function uploaded({ subgraph, clerk }: Region, bytes: Buffer): Promise<string> {
  const id = randomUUID();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const rest = { mediaType: 'application/zip', personal: true, uploadedBy: clerk.person, at: NOW };
  const pieces = Array.from({ length: Math.ceil(bytes.length / CHUNK_BYTES) }, (_, n) =>
    bytes.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES),
  );
  await subgraph.worker
    .fork()
    .transactional((tx) =>
      keepFile(tx, { id, name: 'Таблица.xlsx', size: bytes.length, sha256, ...rest }, pieces),
    );
  return id;
}

async function bring(
  region: Region,
  register: string,
  { bytes, rows, killAtHalf = false }: { bytes: Buffer; rows: number; killAtHalf?: boolean },
): Promise<Counts> {
  const { subgraph, clerk } = region;
  const input = { fileId: await uploaded(region, bytes), register };
  const begun = await change(subgraph, clerk, { name: 'startImport', input, select: RUN });
  const id = String(begun['id']);
  await timed('чтение файла', rows, () => work(subgraph, id));
  for (const mode of ['DRY_RUN', 'APPLY'] as const) {
    const { version } = await countsOf(subgraph, id);
    await change(subgraph, clerk, { name: 'runImport', input: { id, version, mode }, select: RUN });
    const killAt = killAtHalf && mode === 'APPLY' ? rows / 2 : undefined;
    await timed(mode === 'APPLY' ? 'загрузка' : 'проверка', rows, () => work(subgraph, id, killAt));
  }
  const counts = await countsOf(subgraph, id);
  console.log(
    `  ${counts.status}: внесено ${counts.added}, без изменений ${counts.unchanged}, не загружено ${counts.failed}`,
  );
  return counts;
}

/** What an import left behind, but for what is different by chance. */
async function leftBy({ subgraph }: Region, { id }: Counts): Promise<unknown> {
  const em = subgraph.worker.fork();
  const [report] = await em.execute(
    'select sha256, size from file join import_run on report_id = file.id where import_run.id = ?',
    [id],
  );
  return {
    report,
    rows: await em.execute(
      'select row, outcome, remarks from import_row where run_id = ? order by row',
      [id],
    ),
    people: await em.execute(
      `select family_name, given_name, birth_date, snils, person_details.email, ogrn, title, post.since from person
         join person_details using (id) join post on person_id = person.id
         join organization on organization.id = organization_id order by snils, family_name, title`,
    ),
    audited: await em.execute(
      `select count(*)::int as n from audit where action = 'registry:person:add' and outcome = 'DONE'`,
    ),
    facts: await em.execute(
      'select type, count(*)::int as n from fact group by type order by type',
    ),
  };
}

const files = {
  organizations: await xlsxOf(schoolRows(SCHOOLS)),
  people: await xlsxOf(peopleRows(PEOPLE, SCHOOLS)),
};
console.log(`Файлы: школы ${files.organizations.length} Б, люди ${files.people.length} Б`);
const left: unknown[] = [];
for (const killAtHalf of [false, true]) {
  const subgraph = await startSubgraph(service);
  const region = { subgraph, clerk: await aCenterClerk(subgraph) };
  console.log(`${SCHOOLS} школ`);
  await bring(region, 'organizations', { bytes: files.organizations, rows: SCHOOLS });
  console.log(`${PEOPLE} человек${killAtHalf ? ', прервано на половине' : ''}`);
  const bytes = { bytes: files.people, rows: PEOPLE };
  left.push(await leftBy(region, await bring(region, 'people', { ...bytes, killAtHalf })));
  if (!killAtHalf) {
    console.log('тот же файл ещё раз');
    const again = await bring(region, 'people', bytes);
    deepStrictEqual([again.added, again.unchanged], [0, PEOPLE]);
  }
  await subgraph.stop();
}
deepStrictEqual(left[1], left[0]);
console.log('Прерванная и непрерванная загрузки оставили одно и то же.');
