import { verifyAudit } from '@metodgraf/subgraph-kit/audit';
import { Pool } from 'pg';
import { readConfiguration } from './configuration.ts';
import { migrate } from './database/migrate.ts';
import { startGateway } from './gateway.ts';
import { openLog } from './log.ts';

const FORCED_EXIT_MS = 9_500;

async function serve(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const log = openLog(configuration.logLevel);
  // Never expected; but a rejection somebody caused from outside must not end everybody's gateway.
  process.on('unhandledRejection', (error) => log.error({ error }, 'unhandled rejection'));
  const gateway = await startGateway(configuration, { log });
  log.info({ port: gateway.port }, 'serving');

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), FORCED_EXIT_MS).unref();
    gateway.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // The runner that started us is gone: nobody would ever stop us.
  process.on('disconnect', stop);
}

async function run(command: string | undefined): Promise<void> {
  if (command === undefined) return serve();
  if (command === 'seed') return; // the gateway has no records of its own
  if (command === 'verify-audit') return printVerdict();
  if (command !== 'migrate') throw new Error(`Неизвестная команда: ${command}`);
  const { database } = readConfiguration(process.env);
  const applied = await migrate(database);
  console.log(applied.length === 0 ? 'Таблицы уже готовы' : `Применено: ${applied.join(', ')}`);
}

/** The last line is read by the operator's command. */
async function printVerdict(): Promise<void> {
  const pool = new Pool({
    connectionString: readConfiguration(process.env).database.worker,
    max: 1,
  });
  try {
    console.log(JSON.stringify(await verifyAudit(pool)));
  } finally {
    await pool.end();
  }
}

try {
  await run(process.argv[2]);
} catch (error) {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const port = process.env['PORT'];
  console.error(busy ? `Порт ${port} занят другим процессом` : messageOf(error));
  process.exit(1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
