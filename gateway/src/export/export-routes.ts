import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import type { GraphRuntime } from '../graph/graph-runtime.ts';
import type { Exchange, Handler } from '../http/exchange.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { assertOwnPage } from '../http/own-page-only.ts';
import { readJsonBody } from '../http/request-body.ts';
import { sendJson } from '../http/respond.ts';
import { savedAs } from '../http/saved-as.ts';
import type { Purpose } from '../session/sessions.ts';
import {
  recognise,
  recogniseSecret,
  type Recognition,
  type SignedIn,
} from '../session/signed-in.ts';
import { exportPages } from './export-pages.ts';
import { planExport } from './export-plan.ts';
import { ExportRequest, type ExportFormat } from './export-request.ts';
import type { ExportProgress, Exports } from './exports.ts';
import { fileNameOf } from './file-name.ts';
import { variableNames } from './variable-names.ts';

/** What exporting works with. */
export interface ExportParts extends Recognition {
  readonly origin: string;
  readonly trusted: TrustedDocuments;
  readonly runtime: GraphRuntime;
  readonly exports: Exports;
}

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Everything under `/export`: begin, look how far it is, take the file, cancel. */
export function exportRoutes(parts: ExportParts): Handler {
  return (exchange) => {
    const [, , id, part, ...more] = exchange.url.pathname.split('/');
    const { method } = exchange.request;
    if (id === undefined && method === 'POST') return begin(parts, exchange);
    if (id !== undefined && more.length === 0) {
      if (part === undefined && method === 'GET') return showProgress(parts, exchange, id);
      if (part === undefined && method === 'DELETE') return cancel(parts, exchange, id);
      if (part === 'file' && method === 'GET') return sendFile(parts, exchange, id);
    }
    throw new HttpRefusal(404, 'NOT_FOUND', 'Нет такого адреса выгрузки');
  };
}

async function begin(parts: ExportParts, exchange: Exchange): Promise<void> {
  const { request, response, requestId } = exchange;
  assertOwnPage(request, parts.origin);
  const { viewer, secret } = await signedIn(parts, exchange, 'USE');
  const wanted = exportWanted(await readJsonBody(request));
  const text = await parts.trusted.find(wanted.sha256Hash, viewer.role);
  if (text === undefined) throw unknownDocument();
  const plan = planExport(await parts.runtime.schema(), text, wanted);
  const variables = wanted.variables ?? {};
  const { operationName, connection, columns } = plan;
  const progress = await parts.exports.begin({
    viewer,
    columns,
    format: wanted.format,
    title: wanted.fileName,
    fileName: fileNameOf(wanted.fileName, wanted.format, parts.today()),
    document: { name: operationName, hash: wanted.sha256Hash },
    variableNames: variableNames(variables),
    pages: (gone) =>
      exportPages({
        runtime: parts.runtime,
        // To wait for a file is no sign that somebody is there: the session may end meanwhile.
        viewer: async () => (await recogniseSecret(secret, parts, 'LOOK'))?.viewer,
        question: { query: text, operationName, variables },
        connection,
        requestId,
        gone,
      }),
  });
  sendJson(response, 202, { id: progress.id });
}

async function showProgress(parts: ExportParts, exchange: Exchange, id: string): Promise<void> {
  const { progress } = await ownExport(parts, exchange, id);
  sendJson(exchange.response, 200, progress);
}

async function cancel(parts: ExportParts, exchange: Exchange, id: string): Promise<void> {
  assertOwnPage(exchange.request, parts.origin);
  const { session } = await signedIn(parts, exchange, 'USE');
  if (!(await parts.exports.cancel(id, session.id))) throw absent();
  exchange.response.writeHead(204, { 'cache-control': 'no-store' }).end();
}

async function sendFile(parts: ExportParts, exchange: Exchange, id: string): Promise<void> {
  const { progress, path } = await ownExport(parts, exchange, id);
  const found = await stat(path).catch(() => undefined);
  if (progress.state !== 'DONE' || !found) throw absent();
  const { response } = exchange;
  response.writeHead(200, {
    'content-type': TYPES[progress.fileName.endsWith('.csv') ? 'csv' : 'xlsx'],
    'content-length': found.size,
    'content-disposition': savedAs(progress.fileName),
    'cache-control': 'no-store',
  });
  // A reader that left is no fault of ours.
  await pipeline(createReadStream(path), response).catch(() => undefined);
}

async function ownExport(
  parts: ExportParts,
  exchange: Exchange,
  id: string,
): Promise<{ progress: ExportProgress; path: string }> {
  const { session } = await signedIn(parts, exchange, 'LOOK');
  const found = parts.exports.find(id, session.id);
  if (!found) throw absent();
  return found;
}

async function signedIn(
  parts: ExportParts,
  { request }: Exchange,
  purpose: Purpose,
): Promise<SignedIn> {
  const found = await recognise(request, parts, purpose);
  if (!found) throw new HttpRefusal(401, 'UNAUTHENTICATED', 'Войдите, чтобы продолжить');
  return found;
}

function exportWanted(body: unknown): ExportRequest {
  const { data, error } = ExportRequest.safeParse(body);
  if (data) return data;
  const field = error.issues[0]?.path.join('.') ?? '';
  throw new HttpRefusal(400, 'BAD_USER_INPUT', `Неверный запрос выгрузки: ${field || 'тело'}`);
}

function unknownDocument(): HttpRefusal {
  return new HttpRefusal(
    400,
    'PERSISTED_DOCUMENT_UNKNOWN',
    'Раздел обновился. Загрузите страницу заново и повторите действие',
  );
}

function absent(): HttpRefusal {
  return new HttpRefusal(404, 'NOT_FOUND', 'Выгрузка не найдена: файл хранится один час');
}
