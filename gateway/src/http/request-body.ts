import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { HttpRefusal } from './http-refusal.ts';
import { nestingWithin } from './json-nesting.ts';

const MAX_BYTES = 1024 * 1024;
const MAX_NESTING = 40;

/** Reads a JSON body. The limit counts what comes out of the compression, so a small bomb stays small (S11). */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new HttpRefusal(415, 'BAD_USER_INPUT', 'Тело запроса должно быть application/json');
  }
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) throw tooLarge();
  const text = await readText(decompressed(request));
  if (!nestingWithin(text, MAX_NESTING)) {
    throw new HttpRefusal(400, 'BAD_USER_INPUT', 'Слишком глубокая вложенность данных запроса');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpRefusal(400, 'BAD_USER_INPUT', 'Тело запроса не читается как JSON');
  }
}

function decompressed(request: IncomingMessage): Readable {
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity') return request;
  const decoders = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress };
  const decoder = decoders[encoding as keyof typeof decoders];
  if (!decoder) throw new HttpRefusal(415, 'BAD_USER_INPUT', 'Неизвестное сжатие тела запроса');
  return request.pipe(decoder());
}

async function readText(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof HttpRefusal) throw error;
    throw new HttpRefusal(400, 'BAD_USER_INPUT', 'Тело запроса повреждено');
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLarge(): HttpRefusal {
  return new HttpRefusal(413, 'OPERATION_TOO_LARGE', 'Запрос больше 1 МБ');
}
