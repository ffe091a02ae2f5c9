import { z } from 'zod';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { Role } from '../identity/viewer.ts';
import { DOCUMENT_WRITERS } from './document-writers.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

const GraphRequest = z.object({
  query: z.string().nullish(),
  documentId: z.string().nullish(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  extensions: z
    .object({ persistedQuery: z.object({ sha256Hash: z.string() }).optional() })
    .nullish(),
});

/** A document to run and where it comes from. */
export interface ChosenDocument {
  readonly origin: 'TRUSTED' | 'FREE';
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Which document a request asks for. People of the portal ask by the id of a published document; the text
 * of a request counts only for those who may write documents (S16).
 */
export async function chooseDocument(
  body: unknown,
  role: Role,
  trusted: TrustedDocuments,
): Promise<ChosenDocument> {
  if (Array.isArray(body)) throw badRequest('Пакеты запросов не принимаются');
  const { data: request } = GraphRequest.safeParse(body);
  if (!request) throw badRequest('Тело запроса не похоже на запрос GraphQL');
  const rest = {
    operationName: request.operationName ?? undefined,
    variables: request.variables ?? undefined,
  };
  const id = request.documentId ?? request.extensions?.persistedQuery?.sha256Hash;
  if (id) {
    const query = await trusted.find(id, role);
    if (query !== undefined) return { origin: 'TRUSTED', query, ...rest };
    throw new HttpRefusal(
      400,
      'PERSISTED_DOCUMENT_UNKNOWN',
      'Раздел обновился. Загрузите страницу заново и повторите действие',
    );
  }
  if (!request.query) throw badRequest('Не указано, какой документ выполнить');
  if (DOCUMENT_WRITERS.has(role)) return { origin: 'FREE', query: request.query, ...rest };
  throw new HttpRefusal(
    403,
    'PERSISTED_DOCUMENT_REQUIRED',
    'Свободные запросы доступны только аналитику: укажите номер опубликованного документа',
  );
}

function badRequest(message: string): HttpRefusal {
  return new HttpRefusal(400, 'BAD_USER_INPUT', message);
}
