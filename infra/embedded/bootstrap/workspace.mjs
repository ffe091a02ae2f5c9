import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './children.mjs';

/** The folder of the whole project. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** What needs no look: installed packages, results of builds, data, results of tests. */
const ignored = new Set([
  'node_modules',
  'dist',
  '.turbo',
  '.data',
  '.git',
  '.cache',
  'gql',
  'results',
]);

/** Refuses a Node that cannot even install; the services run on a newer one that comes by npm. */
export function assertNodeVersion() {
  const [major] = process.versions.node.split('.');
  if (Number(major) >= 20) return;
  console.error(`Нужен Node.js 20 или новее, здесь ${process.version}.`);
  process.exit(1);
}

/** Installs the packages of the lockfile; skipped while the lockfile is the installed one. */
export async function install() {
  const stamp = join(root, 'node_modules', '.metodgraf-install');
  const wanted = hashOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].map(readRoot));
  if (isStamped(stamp, wanted)) return;
  await quietly('Установка зависимостей', [
    ...pnpm(),
    'install',
    '--frozen-lockfile',
    '--config.confirmModulesPurge=false',
  ]);
  writeFileSync(stamp, wanted);
}

/** Builds what changed; skipped while no source differs from those of the last build. */
export async function build() {
  const stamp = join(root, 'node_modules', '.metodgraf-build');
  const { fingerprint, unbuilt } = lookOver();
  if (unbuilt.length === 0 && isStamped(stamp, fingerprint)) return;
  await quietly('Сборка', [
    ...pnpm(),
    'exec',
    'turbo',
    'run',
    'build',
    '--output-logs=errors-only',
    '--concurrency=2',
  ]);
  writeFileSync(stamp, fingerprint);
}

/** The Node that package.json pins, not the one that runs npm. */
export function pinnedNode() {
  return join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
}

/** Names and dates of all sources, and the packages that were never built. */
function lookOver() {
  const parts = [readRoot('pnpm-lock.yaml')];
  const unbuilt = [];
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (ignored.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else {
        const { mtimeMs, size } = statSync(path);
        parts.push(`${path} ${mtimeMs} ${size}`);
        if (entry.name === 'package.json' && isUnbuilt(path)) unbuilt.push(folder);
      }
    }
  };
  for (const folder of ['services', 'gateway', 'frontends', 'infra']) visit(join(root, folder));
  return { fingerprint: hashOf(parts), unbuilt };
}

function isUnbuilt(manifest) {
  const { scripts } = JSON.parse(readFileSync(manifest, 'utf8'));
  // A part of a front end builds types only, into its sources.
  const results = ['dist', 'src/gql'].map((folder) => join(dirname(manifest), folder));
  return scripts?.build !== undefined && !results.some((folder) => existsSync(folder));
}

/** One line while it goes well, the whole output when it does not. */
async function quietly(title, [program, ...args]) {
  const began = Date.now();
  process.stdout.write(`${title}… `);
  const output = [];
  const code = await runChild(
    program,
    args,
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...calm } },
    (child) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => output.push(chunk));
      }
    },
  );
  if (code === 0) {
    console.log(`${Math.round((Date.now() - began) / 1000)} с`);
    return;
  }
  console.log('не удалось');
  process.stderr.write(Buffer.concat(output));
  process.exit(1);
}

const calm = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };

/** How to call the pinned pnpm on a machine that has only npm. */
export function pnpm() {
  return ['npx', '--yes', JSON.parse(readRoot('package.json')).packageManager];
}

function readRoot(name) {
  return readFileSync(join(root, name), 'utf8');
}

function hashOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

function isStamped(stamp, wanted) {
  mkdirSync(dirname(stamp), { recursive: true });
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}
