import { GraphQLError } from 'graphql';

/** Codes that may leave a service; everything else is masked. */
export const REFUSALS = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'BAD_USER_INPUT',
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

/** A refusal that is thrown because no screen offers what was asked: rights, lost races, broken input. */
export function refusal(code: RefusalCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

export const forbidden = (action: string): GraphQLError =>
  new GraphQLError('Недостаточно прав для этого действия', {
    extensions: { code: 'FORBIDDEN', action },
  });

export const notFound = (): GraphQLError =>
  refusal('NOT_FOUND', 'Запись не найдена или недоступна вам');

export const conflict = (): GraphQLError =>
  refusal('CONFLICT', 'Запись уже изменил другой человек. Обновите страницу и повторите действие');

export const keyReused = (): GraphQLError =>
  refusal('CONFLICT', 'Этот номер запроса уже использован для другого действия');
