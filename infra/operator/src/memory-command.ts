import { runningParts } from '@metodgraf/embedded';
import type { Answer } from './answer/answer.ts';
import { livingInstallation, notRunning } from './service-command.ts';

/** Memory of the whole running system by process, its database included. Linux only. */
export function memoryAnswer(): Answer {
  const byName = runningParts(livingInstallation());
  if (byName.length === 0) throw notRunning('ни один её процесс не найден');
  const total = byName.reduce((sum, { megabytes }) => sum + megabytes, 0);
  return {
    lines: [...byName, { name: 'всего', megabytes: total }].map(lineOf),
    data: { byName, total },
    exitCode: 0,
  };
}

function lineOf({ name, megabytes }: { name: string; megabytes: number }): string {
  return `${name.padEnd(18)}${String(megabytes).padStart(6)} МБ`;
}
