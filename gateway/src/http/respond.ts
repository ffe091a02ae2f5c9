import type { ServerResponse } from 'node:http';
import type { HttpRefusal } from './http-refusal.ts';

/** Answers with JSON that nobody may keep: it is about one person. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  sendText(response, status, { type: 'application/json', text: JSON.stringify(body) });
}

/** Answers with a text of a given type. */
export function sendText(
  response: ServerResponse,
  status: number,
  { type, text }: { type: string; text: string },
): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    ...(!response.hasHeader('cache-control') && { 'cache-control': 'no-store' }),
  });
  response.end(text);
}

/** Sends the browser elsewhere. */
export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end();
}

/** Refuses in the form in which the graph refuses, so that a page has one way to show it. */
export function sendRefusal(
  response: ServerResponse,
  { status, code, message }: HttpRefusal,
  requestId: string,
): void {
  // The rest of a body that was refused is not waited for.
  if (status === 413) response.setHeader('connection', 'close');
  sendJson(response, status, { errors: [{ message, extensions: { code, requestId } }] });
}
