import { type Logger, pino } from 'pino';

/** The process's log. Of an error only what cannot hold a value: databases quote offending rows. */
export function openLog(level: string): Logger {
  return pino({ name: 'identity', level, serializers: { error: describeError } });
}

/** Name, code and where it happened; never the message. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const { code } = error as { code?: string };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '));
  return { name: error.name, code, stack: frames.slice(0, 8).join('\n') };
}
