import { GraphQLError } from 'graphql';

/** Codes that may reach a client together with their message; everything else is an internal error. */
export const PASSING_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_USER_INPUT',
  'SERVICE_UNAVAILABLE',
  'OPERATION_TOO_LARGE',
  'PERSISTED_DOCUMENT_UNKNOWN',
  'PERSISTED_DOCUMENT_REQUIRED',
  'FIELD_NOT_AGGREGATE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
] as const;

/** Why an operation was refused, for the page. */
export type PassingCode = (typeof PASSING_CODES)[number];

/** An operation refused before any service is asked. */
export function graphRefusal(
  code: PassingCode,
  message: string,
  details: Readonly<Record<string, string | number>> = {},
): GraphQLError {
  const status = code === 'UNAUTHENTICATED' ? 401 : code === 'FORBIDDEN' ? 403 : 400;
  return new GraphQLError(message, { extensions: { code, ...details, http: { status } } });
}
