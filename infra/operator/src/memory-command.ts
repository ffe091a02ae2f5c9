import { readdirSync, readFileSync } from 'node:fs';
import type { Answer } from './answer/answer.ts';
import { livingInstallation } from './service-command.ts';

const MB = 1024;

/** Memory of the whole running system by process, its database included. Linux only. */
export function memoryAnswer(): Answer {
  const names = livingInstallation().processes.map(({ name, directory }) => ({ name, directory }));
  const running = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => {
      const command = readProc(pid, 'cmdline').replaceAll('\0', ' ');
      const own = names.find(({ directory }) => command.includes(`${directory}/dist/main.js`));
      const name =
        own?.name ??
        (/postgres/.test(command) && /metodgraf|postgres:/.test(command) ? 'postgresql' : null);
      const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(readProc(pid, 'smaps_rollup'))?.[1] ?? 0);
      return name && kilobytes > 0 ? [{ name, megabytes: Math.round(kilobytes / MB) }] : [];
    });
  const byName = [...Map.groupBy(running, ({ name }) => name)].map(([name, rows]) => ({
    name,
    megabytes: rows.reduce((sum, { megabytes }) => sum + megabytes, 0),
  }));
  const total = byName.reduce((sum, { megabytes }) => sum + megabytes, 0);
  const lines = byName.map(
    ({ name, megabytes }) => `${name.padEnd(18)}${String(megabytes).padStart(6)} МБ`,
  );
  return {
    lines: [...lines, `${'всего'.padEnd(18)}${String(total).padStart(6)} МБ`],
    data: { byName, total },
    exitCode: 0,
  };
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
