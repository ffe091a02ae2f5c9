import { accessSync, constants } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { runChild } from './children.mjs';

const usual = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/**
 * The browser of the journey's test: the one METODGRAF_CHROMIUM names, an installed one, else the
 * system's own package, since Playwright's browsers come from outside. `undefined`: none to be had.
 */
export async function findChromium() {
  const found = installed();
  if (found !== undefined) return found;
  const become = rightToInstall();
  if (become === undefined) return undefined;
  console.log('Chromium не найден, устанавливается пакет системы…');
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  await runChild(become[0], [...become.slice(1), 'update', '-q'], options).catch(() => 1);
  const install = ['install', '-q', '-y', '--no-install-recommends', 'chromium'];
  await runChild(become[0], [...become.slice(1), ...install], options).catch(() => 1);
  return installed();
}

function installed() {
  return [process.env.METODGRAF_CHROMIUM, ...usual].find(isRunnable);
}

function rightToInstall() {
  if (process.getuid() === 0) return ['apt-get'];
  const { status } = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
