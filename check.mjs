// `npm run check`: format, lint, types, boundaries, dead code, words. Runs all, then says what failed.
// Generated types of the front ends (`src/gql`) must be there: `npm start` and `npm test` build them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pinnedNode, root } from './infra/embedded/bootstrap/workspace.mjs';

const CODE = ['services', 'gateway', 'infra', 'frontends'];

const checks = [
  ['format', 'oxfmt/bin/oxfmt', '--check', '.'],
  [
    'lint',
    'oxlint/bin/oxlint',
    '--type-aware',
    '--report-unused-disable-directives',
    ...CODE,
    'test',
  ],
  ['lint of components', 'eslint/bin/eslint.js', 'frontends/**/*.vue'],
  ['types of services', 'typescript/bin/tsc', '--noEmit'],
  ['types of front ends', 'vue-tsc/bin/vue-tsc.js', '--noEmit', '--project', 'frontends'],
  ['boundaries', 'dependency-cruiser/bin/dependency-cruiser.mjs', ...CODE],
  ['dead code', 'knip/bin/knip.js', '--no-progress', '--no-config-hints'],
  ['words', 'cspell/bin.mjs', '--no-progress', '--no-summary'],
];

const failed = checks.filter((check) => !holds(check)).map(([title]) => title);
if (failed.length > 0) console.log(`Не прошло: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** One line while it holds, the tool's whole output when it does not. */
function holds([title, program, ...args]) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    pinnedNode(),
    [join(root, 'node_modules', program), ...args],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${title}, ${seconds} с`);
  if (status !== 0) console.log(stdout + stderr);
  return status === 0;
}
