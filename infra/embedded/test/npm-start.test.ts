import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isProcessAlive } from '../src/postgres/living-process.ts';
import { anInstallation, type Installation, Runner, until } from './installation.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let installation: Installation;

/** A project with the real `npm start`, where only installing and building are pretended. */
function makeProject(): string {
  const project = join(installation.folder, 'project');
  const embedded = join(project, 'infra', 'embedded');
  for (const folder of ['services', 'gateway', 'frontends', 'fake'])
    mkdirSync(join(project, folder), { recursive: true });
  for (const file of ['start.mjs', 'package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'])
    copyFileSync(join(root, file), join(project, file));
  cpSync(join(root, 'infra/embedded/bootstrap'), join(embedded, 'bootstrap'), { recursive: true });

  mkdirSync(join(embedded, 'dist'));
  writeFileSync(join(embedded, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(embedded, 'dist', 'main.js'),
    `await import(${JSON.stringify(join(root, 'infra/embedded/src/main.ts'))});`,
  );
  const node = join(project, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  mkdirSync(node, { recursive: true });
  symlinkSync(process.execPath, join(node, 'node'));

  const npx = join(project, 'fake', 'npx');
  writeFileSync(npx, `#!/bin/sh\necho "$@" >> ${join(project, 'npx-calls')}\n`);
  chmodSync(npx, 0o755);
  return project;
}

function npmStart(project: string): Runner {
  const environment = installation.environment();
  const child = spawn('npm', ['start', '--', '--processes', installation.listFile], {
    cwd: project,
    detached: true, // a group of its own, as a terminal gives it
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, PATH: `${join(project, 'fake')}${delimiter}${environment['PATH']}` },
  });
  return installation.remember(new Runner(child));
}

/** Every process that npm started, by the chain of parents. */
function descendants(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

async function isGone(processes: readonly number[]): Promise<void> {
  await until(
    () => !processes.some(isProcessAlive) && installation.postgresPid === undefined,
    () => {
      const left = processes
        .filter(isProcessAlive)
        .map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
      return `остались: ${left.join('; ')}`;
    },
  );
}

beforeEach(async () => {
  installation = await anInstallation();
});

afterEach(() => installation.remove());

test('npm start installs and builds once, and again when a source has changed', async () => {
  const project = makeProject();
  for (const change of [undefined, undefined, 'services/new.ts']) {
    if (change !== undefined) writeFileSync(join(project, change), '');
    const npm = npmStart(project);
    await npm.says('Остановить: Ctrl-C');
    npm.child.kill('SIGTERM');
    await npm.ends();
    await until(() => installation.postgresPid === undefined);
  }
  const calls = readFileSync(join(project, 'npx-calls'), 'utf8').trim().split('\n');
  expect(calls.map((call) => call.match(/ install | turbo run build /)?.[0].trim())).toEqual([
    'install',
    'turbo run build',
    'turbo run build',
  ]);
});

test.each([
  ['SIGTERM to npm', (npm: Runner) => process.kill(npm.pid, 'SIGTERM')],
  ['Ctrl-C', (npm: Runner) => process.kill(-npm.pid, 'SIGINT')],
  ['a closed terminal', (npm: Runner) => process.kill(-npm.pid, 'SIGHUP')],
  ['kill -9 of npm', (npm: Runner) => process.kill(npm.pid, 'SIGKILL')],
  ['kill -9 of npm and all of its group', (npm: Runner) => process.kill(-npm.pid, 'SIGKILL')],
])('%s ends everything', async (_, end) => {
  const npm = npmStart(makeProject());
  await npm.says('Остановить: Ctrl-C');
  const processes = descendants(npm.pid);
  expect(processes.length).toBeGreaterThanOrEqual(5);
  end(npm);
  await isGone(processes);
});
