import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { conflict, forbidden, notFound, refusal, REFUSALS } from '../problem/refusal.ts';
import type { RequestContext } from '../request/context.ts';

const PASSING: readonly unknown[] = [
  ...REFUSALS,
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
];

/** PostgreSQL's code for a text that is no UUID, date or number. */
const INVALID_TEXT = '22P02';
/** How type-graphql says that class-validator refused an argument. */
const ARGUMENTS_INVALID = 'Argument Validation Error';

/** Numbers and logs what nobody expected; `maskError` then hides it from the answer. */
export function noteUnexpected(log: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            if (!error.originalError || expected(error.originalError)) continue;
            if (PASSING.includes(error.extensions['code'])) continue;
            const { requestId } = contextValue;
            error.extensions['requestId'] = requestId;
            log.error(
              { error: error.originalError, requestId, path: error.path },
              'unexpected error',
            );
          }
        },
      };
    },
  };
}

/** What a viewer may learn of an error: refusals in words, everything else by its number. */
export function maskError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
): GraphQLFormattedError {
  const known = expected(unwrapResolverError(thrown));
  if (known) return { ...formatted, message: known.message, extensions: { ...known.extensions } };
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  if (PASSING.includes(extensions['code'])) return { ...formatted, extensions };
  const requestId = extensions['requestId'];
  return {
    ...formatted,
    message: `Внутренняя ошибка сервиса. Номер запроса: ${String(requestId)}`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}

/** Errors of libraries that are ordinary refusals in disguise. */
function expected(error: unknown): GraphQLError | null {
  if (error instanceof Error && error.message === ARGUMENTS_INVALID) {
    return refusal('BAD_USER_INPUT', validationText(error));
  }
  if (!(error instanceof Error) || error instanceof GraphQLError) return null;
  const { code } = error as { code?: string };
  if (error.name === 'OptimisticLockError') return conflict();
  if (error.name === 'NotFoundError') return notFound();
  if (error.name === 'RowLevelSecurityViolationException') return forbidden('изменение записи');
  if (code === INVALID_TEXT)
    return refusal('BAD_USER_INPUT', 'Неверный идентификатор или значение');
  return null;
}

interface ConstraintFailure {
  property: string;
  children?: ConstraintFailure[];
}

function validationText(error: Error): string {
  const failures = (error as { extensions?: { validationErrors?: ConstraintFailure[] } }).extensions
    ?.validationErrors;
  const fields = (failures ?? []).flatMap(({ property, children }) =>
    children?.length ? children.map((child) => `${property}.${child.property}`) : [property],
  );
  return `Недопустимое значение: ${fields.join(', ')}`;
}
