import { expect } from 'vitest';
import type { Browser } from './browser.ts';
import { hashOf } from './document-hash.ts';

/** A long list with everything a row can hold. */
export const REGISTER = `query Register($first: Int!, $after: String, $filter: EntryFilter) {
  register(first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { ...Row posts { title organization { title } } person { id level } } }
  }
}
fragment Row on Entry { id called: name kind young born hours share seen subjects }`;

/** Two columns of it. */
export const ID = { path: 'id', title: 'Код' };
export const NAME = { path: 'called', title: 'Имя' };

/** What is asked to be exported; the rest is the same in all tests. */
export interface Wanted {
  readonly document?: string;
  readonly columns?: readonly object[];
  readonly format?: string;
  readonly variables?: object;
  readonly fileName?: string;
}

/** Asks for an export. */
export const begin = (browser: Browser, wanted: Wanted = {}): Promise<Response> => {
  const { document = REGISTER, columns = [ID], format = 'csv', ...rest } = wanted;
  const request = { sha256Hash: hashOf(document), columns, format, fileName: 'Люди', ...rest };
  return browser.post('/export', request);
};

/** What the gateway says of an export. */
export interface Progress {
  state: string;
  rows: number;
  total: number | null;
  sha256: string | null;
  error: string | null;
  fileName: string;
}

/** How far an export is. */
export const progressOf = async (browser: Browser, id: string): Promise<Progress> =>
  (await (await browser.fetch(`/export/${id}`)).json()) as Progress;

/** The id of an export that was begun. */
export async function idOf(begun: Response | Promise<Response>): Promise<string> {
  const response = await begun;
  expect(response.status).toBe(202);
  return ((await response.json()) as { id: string }).id;
}

/** An export that has ended, whatever way. */
export async function ended(
  browser: Browser,
  begun: Promise<Response>,
): Promise<Progress & { id: string }> {
  const id = await idOf(begun);
  await expect.poll(async () => (await progressOf(browser, id)).state).not.toBe('RUNNING');
  return { id, ...(await progressOf(browser, id)) };
}

/** A whole exported file. */
export async function fileOf(browser: Browser, wanted: Wanted) {
  const progress = await ended(browser, begin(browser, wanted));
  expect(progress).toMatchObject({ state: 'DONE', error: null });
  const response = await browser.fetch(`/export/${progress.id}/file`);
  const bytes = Buffer.from(await response.arrayBuffer());
  return { progress, response, bytes, text: bytes.toString('utf8') };
}

/** The rows of a CSV file, without its titles. */
export const linesOf = (text: string): string[] => text.split('\r\n').slice(1, -1);
