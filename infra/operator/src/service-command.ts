import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Installation, readInstallation } from '@metodgraf/embedded';
import { OperatorRefusal } from './operator-refusal.ts';

type ServiceProcess = Installation['processes'][number];

const DATABASE_WITHIN_MS = 3_000;
const POSTGRESQL_PORT = 5432;

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

/** Says what to do when the installation is there and stands still. */
export function notRunning(why: string): OperatorRefusal {
  return new OperatorRefusal(
    `Установка не запущена: ${why}. Запустите её (npm start) и повторите команду в другом окне.`,
  );
}

/** Asks one service process for a command and returns what it prints. */
export async function askService(
  service: ServiceProcess,
  args: readonly string[],
): Promise<Record<string, unknown>> {
  const program = join(service.directory, 'dist/main.js');
  if (!existsSync(program)) {
    throw new OperatorRefusal(`Служба ${service.name} не собрана (нет ${program}): npm start.`);
  }
  await assertDatabaseAnswers(service);
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...service.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  const answer = code === 0 ? lastJson(output) : undefined;
  if (answer === undefined) {
    throw new OperatorRefusal(
      `Служба ${service.name} не выполнила «${args.join(' ')}»: ${complaint.trim() || 'ответа нет'}`,
    );
  }
  return answer;
}

/** A command needs the database alone; without it the service would say it in English. */
async function assertDatabaseAnswers({ name, environment }: ServiceProcess): Promise<void> {
  const { hostname, port } = new URL(environment['DATABASE_WORKER_URL'] ?? 'postgres://127.0.0.1');
  const socket = connect({ host: hostname, port: Number(port || POSTGRESQL_PORT) });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(DATABASE_WITHIN_MS) });
  } catch {
    throw notRunning(`база данных службы ${name} не отвечает (${hostname}:${port})`);
  } finally {
    socket.destroy();
  }
}

/** What a service prints last is its answer; the lines before it are for people. */
function lastJson(output: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
