/**
 * How fast a list of 20,000 rows is taken away, and what the gateway needs for it: the built gateway as a process
 * of its own between a stub registry and the disk, CSV and XLSX side by side. Both exports are of the same run,
 * so it is their ratio that counts, not the machine.
 *
 * Run: `node --import @oxc-node/core/register test/performance/export.ts [rows]` after `gateway` is built.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@metodgraf/embedded/postgres';
import { Browser } from '../../gateway/testing/portal/browser.ts';
import { begin, type Progress, REGISTER } from '../../gateway/testing/portal/exporting.ts';
import { fillRegister, manyEntries } from '../../gateway/testing/portal/register.ts';
import { type Portal, startPortal } from '../../gateway/testing/portal/test-portal.ts';

const PROGRAM = join(import.meta.dirname, '../../gateway/dist/main.js');
const ROWS = Number(process.argv[2] ?? 20_000);
const WARM_UP = 500;
const COLUMNS = ['id', 'called', 'kind', 'born', 'hours', 'share', 'subjects', 'posts.title'].map(
  (path) => ({ path, title: path }),
);

type Format = 'csv' | 'xlsx';

interface Measured {
  readonly format: Format;
  readonly seconds: number;
  readonly megabytes: number;
  readonly restingMegabytes: number;
  readonly peakMegabytes: number;
}

const portal = await startPortal({ documents: [REGISTER] });
try {
  // The stub is cold at first, and that would be counted against whoever comes first.
  await measure(portal, 'csv');
  const measured = [await measure(portal, 'csv'), await measure(portal, 'xlsx')];
  for (const { format, seconds, megabytes, restingMegabytes, peakMegabytes } of measured) {
    const rate = Math.round(ROWS / seconds);
    console.log(
      `${format.padEnd(4)}  ${ROWS} строк за ${seconds.toFixed(1)} с, ${rate} строк/с; файл ${megabytes.toFixed(1)} МБ; ` +
        `память ${restingMegabytes.toFixed(0)} → ${peakMegabytes.toFixed(0)} МБ в пике`,
    );
  }
  const [csv, xlsx] = measured;
  if (csv && xlsx) console.log(`XLSX к CSV по времени: ${(xlsx.seconds / csv.seconds).toFixed(2)}`);
} finally {
  await portal[Symbol.asyncDispose]();
}

async function measure(around: Portal, format: Format): Promise<Measured> {
  const gateway = await startGateway(around);
  try {
    const center = await signedIn(around, gateway.origin);
    fillRegister(filled(WARM_UP));
    await exported(center, format);
    await pause(1_000);
    const resting = await memoryOf(gateway.process, 'VmRSS');
    fillRegister(filled(ROWS));
    const began = performance.now();
    const { id } = await exported(center, format);
    const seconds = (performance.now() - began) / 1_000;
    const file = await center.fetch(`/export/${id}/file`);
    return {
      format,
      seconds,
      megabytes: (await file.arrayBuffer()).byteLength / 2 ** 20,
      restingMegabytes: resting,
      peakMegabytes: await memoryOf(gateway.process, 'VmHWM'),
    };
  } finally {
    gateway.process.kill('SIGTERM');
    await once(gateway.process, 'exit');
  }
}

/** Beside the portal's own gateway, whose keys the stub knows: same database, same key, another port. */
async function startGateway({ environment, folder }: Portal) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      ...process.env,
      ...environment,
      PORT: String(port),
      METODGRAF_PUBLIC_URL: origin,
      METODGRAF_EXPORTS_DIR: join(folder, `exports-${port}`),
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ready = async () => (await fetch(`${origin}/readyz`).catch(() => undefined))?.status;
  while ((await ready()) !== 200) {
    if (child.exitCode !== null) throw new Error('the gateway did not start');
    await pause(100);
  }
  return { process: child, origin };
}

async function signedIn(around: Portal, origin: string): Promise<Browser> {
  const subject = `subject-${randomUUID()}`;
  await around.account(subject, randomUUID(), [{ role: 'CENTER' }]);
  const browser = new Browser(origin);
  await browser.signIn(around.issuer, subject);
  return browser;
}

async function exported(browser: Browser, format: Format): Promise<{ id: string }> {
  const begun = await begin(browser, { format, columns: COLUMNS });
  const { id } = (await begun.json()) as { id: string };
  for (;;) {
    const told = (await (await browser.fetch(`/export/${id}`)).json()) as Progress;
    if (told.state === 'DONE') return { id };
    if (told.state !== 'RUNNING') throw new Error(told.error ?? told.state);
    await pause(50);
  }
}

/** Rows as wide as those of the register of people. */
function filled(count: number) {
  return manyEntries(count).map((entry, index) => ({
    ...entry,
    name: `Константинопольская Александра Владимировна ${index}`,
    born: '1984-05-17',
    share: index / 7,
    subjects: ['русский язык', 'литература'],
    posts: [
      { title: 'учитель русского языка и литературы', organization: { title: 'Школа № 48' } },
    ],
  }));
}

async function memoryOf({ pid }: ChildProcess, name: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1_024;
}
