import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { StartRefusal } from './start-refusal.ts';

/** What a person may decide about a start. */
export type Configuration = {
  /** The gateway's port, if chosen; the others follow it by their offsets. */
  readonly port: number | undefined;
  readonly region: string;
  /** The folder of regions, when it is not that of the project. */
  readonly regionsDirectory: string | undefined;
  readonly logLevel: string;
  /** When `npm start` was called, before it installed and built. */
  readonly began: number;
  /** Folder of the installation's data, when it is not the usual one. */
  readonly data: string | undefined;
  /** A superuser's URL of a PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Delete the data of the installation first. */
  readonly reset: boolean;
  /** List of processes; tests give their own. */
  readonly processes: string;
};

const LEAST_PORT = 1024;
const GREATEST_PORT = 65_000;

/** What is allowed where a person could not guess it. */
const ALLOWED: Readonly<Record<string, string>> = {
  METODGRAF_PORT: `целое число от ${LEAST_PORT} до ${GREATEST_PORT}`,
  LOG_LEVEL: 'debug, info, warn или error',
  DATABASE_URL: 'адрес вида postgres://…',
};

const environmentSchema = z.object({
  METODGRAF_PORT: z.coerce.number().int().min(LEAST_PORT).max(GREATEST_PORT).optional(),
  METODGRAF_REGIONS_DIR: z.string().min(1).optional(),
  METODGRAF_REGION: z.string().min(1).default('kuzbass'),
  METODGRAF_BEGAN: z.coerce.number().default(performance.timeOrigin),
  METODGRAF_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

/** Refuses a start with a misspelt option rather than guess what was meant. */
export function readConfiguration(args: string[], environment: NodeJS.ProcessEnv): Configuration {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => described(issue.path.join('.')));
    throw new StartRefusal(`Недопустимое значение: ${names.join(', ')}.`);
  }
  const options = readOptions(args);
  return {
    port: parsed.data.METODGRAF_PORT,
    region: parsed.data.METODGRAF_REGION,
    regionsDirectory: parsed.data.METODGRAF_REGIONS_DIR,
    logLevel: parsed.data.LOG_LEVEL,
    began: parsed.data.METODGRAF_BEGAN,
    data: parsed.data.METODGRAF_DATA,
    databaseUrl: parsed.data.DATABASE_URL,
    reset: options.reset ?? false,
    processes: options.processes ?? fileURLToPath(new URL('../processes.json', import.meta.url)),
  };
}

const described = (name: string): string =>
  ALLOWED[name] ? `${name} (нужно: ${ALLOWED[name]})` : name;

function readOptions(args: string[]): { reset?: boolean; processes?: string } {
  try {
    return parseArgs({
      args,
      options: { reset: { type: 'boolean' }, processes: { type: 'string' } },
    }).values;
  } catch {
    throw new StartRefusal(
      `Неизвестный ключ: ${args.join(' ')}. Есть один: npm start -- --reset (начать с пустых данных).`,
    );
  }
}
