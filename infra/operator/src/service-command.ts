import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Installation, readInstallation } from '@metodgraf/embedded';

/** Refused before anything was asked: the operator must do something first. */
export class OperatorRefusal extends Error {}

/** The installation on this machine; refuses in words when there is none. */
export function livingInstallation(): Installation {
  const installation = readInstallation();
  if (!installation) {
    throw new OperatorRefusal(
      'Установка не найдена: сначала npm start. Если данные лежат в другом месте, задайте METODGRAF_DATA.',
    );
  }
  return installation;
}

/** Asks one service process for a command and returns what it prints. */
export async function askService(
  process: Installation['processes'][number],
  args: readonly string[],
): Promise<Record<string, unknown>> {
  const child = spawn(processPath(), [join(process.directory, 'dist/main.js'), ...args], {
    env: { ...process.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new OperatorRefusal(`${process.name}: ${complaint.trim() || 'нет ответа'}`);
  const last = output.trim().split('\n').at(-1) ?? '{}';
  return JSON.parse(last) as Record<string, unknown>;
}

const processPath = (): string => globalThis.process.execPath;
