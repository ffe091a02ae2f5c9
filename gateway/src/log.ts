import { pino } from 'pino';

/** The gateway's log: JSON lines of ids and codes, never names, documents' variables, cookies or tokens. */
export type Log = ReturnType<typeof openLog>;

/** Opens the log of this process. */
export function openLog(level: string) {
  return pino({
    name: 'gateway',
    level,
    redact: { paths: ['*.authorization', '*.cookie', '*.idToken', '*.secret'], remove: true },
    serializers: { error: describeError },
  });
}

/** What is told of an error: its kind and place. Messages may quote what a person entered. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  const { code } = error as { code?: unknown };
  return {
    kind: error.name,
    ...(typeof code === 'string' && { code }),
    stack: frames?.slice(0, 8).join('\n'),
  };
}
