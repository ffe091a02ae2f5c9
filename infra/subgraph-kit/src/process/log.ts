import { type Logger, pino } from 'pino';

/** Structured log of a process. It carries ids and codes; names, contacts and tokens never get in. */
export function openLog(name: string, level: string): Logger {
  return pino({
    name,
    level,
    redact: {
      paths: ['*.authorization', '*.cookie', '*.snils', '*.email', '*.phone', '*.name'],
      remove: true,
    },
    serializers: { error: describeError },
  });
}

/** Only what cannot hold a value of a row: database messages quote the offending values. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const { code, constraint, table } = error as {
    code?: string;
    constraint?: string;
    table?: string;
  };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '));
  return { name: error.name, code, constraint, table, stack: frames.slice(0, 8).join('\n') };
}
