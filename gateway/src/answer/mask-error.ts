import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { PASSING_CODES } from '../graph/graph-refusal.ts';
import type { Log } from '../log.ts';
import { inRussian } from './graph-words.ts';

const PASSING: ReadonlySet<unknown> = new Set(PASSING_CODES);
/** Details that belong to the passing codes; addresses, queries and stacks of services are never among them. */
const DETAILS = ['code', 'service', 'action', 'field', 'limit', 'found', 'http'] as const;

/**
 * What a client may learn of an error: its sentence when its code is known, else only the number under
 * which the log has it. The runtime would show the service's address and the query it sent (trap 9).
 */
export function maskError(
  error: GraphQLError | GraphQLFormattedError,
  requestId: string,
  log: Log,
): GraphQLError {
  const place = { ...('path' in error && error.path && { path: [...error.path] }) };
  const { code } = error.extensions ?? {};
  if (PASSING.has(code)) {
    return new GraphQLError(inRussian(error.message), {
      ...place,
      extensions: { ...pick(error.extensions ?? {}), requestId },
    });
  }
  log.error({ error: causeOf(error), path: place.path, code, requestId }, 'unexpected error');
  return new GraphQLError(`Внутренняя ошибка, номер запроса ${requestId}`, {
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  });
}

function pick(extensions: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    DETAILS.flatMap((key) => (extensions[key] === undefined ? [] : [[key, extensions[key]]])),
  );
}

function causeOf(error: GraphQLError | GraphQLFormattedError): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : undefined;
}
