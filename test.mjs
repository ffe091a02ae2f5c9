// `npm test`: installs what tests need and runs them all. The last line says how many.
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild, stopChildrenWithUs } from './infra/embedded/bootstrap/children.mjs';
import { findChromium } from './infra/embedded/bootstrap/chromium.mjs';
import {
  forgetReports,
  PLAYWRIGHT_REPORT,
  playwrightCounts,
  playwrightFailures,
  testedPackages,
  VITEST_REPORT,
  vitestCounts,
  vitestFailures,
} from './infra/embedded/bootstrap/test-counts.mjs';
import {
  assertNodeVersion,
  build,
  install,
  pinnedNode,
  pnpm,
  root,
} from './infra/embedded/bootstrap/workspace.mjs';

const acceptance = join(root, 'test');
const vitestReport = [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${VITEST_REPORT}`,
];
const total = { passed: 0, failed: 0 };
const failures = [];

assertNodeVersion();
stopChildrenWithUs(1);
await install();
await build();
const packages = testedPackages();
forgetReports(packages);
await runChecks();
const server = holdTestServer();
await runPackages();
await runJourneys();
server.disconnect();

if (failures.length > 0) console.log(`\nНе прошло:\n${failures.join('\n')}`);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

/** Format, lint, types, boundaries, words: one thing that holds or does not. */
async function runChecks() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (scripts.check === undefined) return;
  const code = await run('npm', ['run', '--silent', 'check']);
  count('check', { passed: 0, failed: code === 0 ? 0 : 1 });
}

/** All packages share one PostgreSQL; it ends by itself when nobody uses it any more. */
function holdTestServer() {
  const program = join(root, 'infra', 'embedded', 'src', 'postgres', 'hold-test-server.ts');
  return fork(program, { execPath: pinnedNode(), execArgv: [], cwd: root });
}

/** Two at a time for two cores; what needs the whole system comes last and alone. */
async function runPackages() {
  const options = ['--continue', '--concurrency=2', '--log-order=grouped'];
  await turboTest([...options, '--filter=!@metodgraf/acceptance']);
  if (packages.includes(acceptance)) await turboTest(['--filter=@metodgraf/acceptance']);
  for (const folder of packages)
    count(folder.slice(root.length + 1), vitestCounts(folder), vitestFailures(folder));
}

function turboTest(options) {
  const [program, ...args] = pnpm();
  const turbo = [...args, 'exec', 'turbo', 'run', 'test', ...options];
  return run(program, [...turbo, '--', ...vitestReport]);
}

async function runJourneys() {
  if (!existsSync(join(acceptance, 'playwright.config.ts'))) return;
  const chromium = await findChromium();
  if (chromium === undefined) {
    console.log(
      'Нет Chromium: установите его (apt-get install chromium) или задайте METODGRAF_CHROMIUM.',
    );
    count('e2e', { passed: 0, failed: 1 });
    return;
  }
  const [program, ...args] = pnpm();
  await run(program, [...args, 'exec', 'playwright', 'test', '--reporter=list,json'], {
    cwd: acceptance,
    env: {
      ...process.env,
      METODGRAF_CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(acceptance, PLAYWRIGHT_REPORT),
    },
  });
  count('e2e', playwrightCounts(acceptance), playwrightFailures(acceptance));
}

function run(program, args, options = {}) {
  return runChild(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  });
}

function count(name, { passed, failed }, which = []) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(`${name} (${failed})`, ...which.map((line) => `  ${line}`));
}
