// `npm start`: installs, builds and runs everything. `npm start -- --reset` begins with empty data.
import { join } from 'node:path';
import { runChild, stopChildrenWithUs } from './infra/embedded/bootstrap/children.mjs';
import {
  assertNodeVersion,
  build,
  install,
  pinnedNode,
  root,
} from './infra/embedded/bootstrap/workspace.mjs';

assertNodeVersion();
stopChildrenWithUs(0);
await install();
await build();
const runner = join(root, 'infra', 'embedded', 'dist', 'main.js');
// The IPC channel tells the runner when we are gone, even killed.
process.exitCode = await runChild(
  pinnedNode(),
  ['--enable-source-maps', runner, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, METODGRAF_BEGAN: String(Math.round(performance.timeOrigin)) },
  },
);
