import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from '../src/files/file-limits.ts';
import { startSubgraph, type TestSubgraph } from '../src/testing/index.ts';
import { notes } from './notes/note.ts';
import { runNotes, type RunningService } from './process/running-service.ts';

let subgraph: TestSubgraph;
let service: RunningService;
beforeAll(async () => {
  subgraph = await startSubgraph(notes);
  service = await runNotes(subgraph);
});
afterAll(async () => {
  await service.stop();
  await subgraph.stop();
});

async function authorization(person: string, role = 'EDUCATOR') {
  return { authorization: `Bearer ${await service.gatewayToken({ sub: person, role })}` };
}

async function upload(
  person: string,
  bytes: Buffer,
  { name = 'Список.xlsx', role = 'EDUCATOR' } = {},
) {
  const response = await fetch(`${service.url}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...(await authorization(person, role)), 'content-type': 'application/zip' },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function download(person: string, id: unknown): Promise<Response> {
  return fetch(`${service.url}/files/${String(id)}`, { headers: await authorization(person) });
}

const refused = (code: string, words: RegExp) => ({
  errors: [{ message: expect.stringMatching(words) as string, extensions: { code } }],
});

const keptOf = (person: string): Promise<unknown[]> =>
  subgraph.worker.fork().execute('select id from file where uploaded_by = ?', [person]);

test('a file comes back as it was sent, to its owner and to nobody else', async () => {
  const [owner, stranger] = [randomUUID(), randomUUID()];
  const bytes = randomBytes(700_000);
  const { status, body } = await upload(owner, bytes, { name: '../Люди «май».xlsx' });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    name: '.. Люди «май».xlsx',
    mediaType: 'application/zip',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });

  const answer = await download(owner, body['id']);
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  expect(answer.headers.get('content-disposition')).toBe('attachment');
  expect(decodeURIComponent(answer.headers.get('x-file-name') ?? '')).toBe('.. Люди «май».xlsx');
  expect((await download(stranger, body['id'])).status).toBe(404);
  expect((await download(owner, randomUUID())).status).toBe(404);
  expect((await download(owner, 'x')).status).toBe(404);
});

test('S44: who sent and who took a personal file is in the audit', async () => {
  const owner = randomUUID();
  const { body } = await upload(owner, Buffer.from('список'));
  await (await download(owner, body['id'])).text();
  const deeds = (await subgraph.audit()).filter(({ actor }) => actor === owner);
  expect(deeds).toMatchObject([
    { action: 'notes:file:upload', changes: [{ entity: 'File', id: body['id'], kind: 'create' }] },
    {
      action: 'diagnostics:file:download',
      changes: [{ entity: 'File', id: body['id'], kind: 'read' }],
    },
  ]);
});

test('a kept file cannot be changed, and nobody adds to it', async () => {
  const [owner, stranger] = [randomUUID(), randomUUID()];
  const { body } = await upload(owner, Buffer.from('подлинник'));
  const change = (person: string, statement: string) =>
    subgraph.as({ person, role: 'EDUCATOR' }).sql(statement, [String(body['id'])]);
  await expect(change(owner, `update file set name = 'x' where id = ?`)).rejects.toThrow(
    /permission/,
  );
  await expect(change(owner, 'delete from file where id = ?')).rejects.toThrow(/permission/);
  await expect(
    change(stranger, `insert into file_chunk (file_id, seq, bytes) values (?, 9, 'x')`),
  ).rejects.toThrow(/row-level security/);
});

test.each([
  ['over the limit', Buffer.alloc(MAX_FILE_BYTES + 1), {}, [413, 'FILE_TOO_LARGE', /25 МБ/]],
  ['empty', Buffer.alloc(0), {}, [400, 'BAD_USER_INPUT', /пуст/]],
  ['without a name', Buffer.from('x'), { name: ' / ' }, [400, 'BAD_USER_INPUT', /имени/]],
  ['of a role that may not', Buffer.from('x'), { role: 'MINISTRY' }, [403, 'FORBIDDEN', /прав/]],
] as const)('a file %s is refused in Russian', async (_, bytes, over, expected) => {
  const person = randomUUID();
  const [status, code, words] = expected;
  expect(await upload(person, bytes, over)).toMatchObject({ status, body: refused(code, words) });
  expect(await keptOf(person)).toEqual([]);
});

test('without the token of the gateway nothing is taken or given', async () => {
  const response = await fetch(`${service.url}/files?name=x`, { method: 'POST', body: 'x' });
  expect(response.status).toBe(401);
  expect((await fetch(`${service.url}/files/${randomUUID()}`)).status).toBe(401);
});

test('a sender that leaves in the middle leaves nothing behind', async () => {
  const person = randomUUID();
  const headers = { ...(await authorization(person)), 'transfer-encoding': 'chunked' };
  await new Promise<void>((resolve) => {
    const sending = request(`${service.url}/files?name=x.bin`, { method: 'POST', headers });
    sending.on('error', () => resolve());
    sending.write(Buffer.alloc(400_000), () =>
      setTimeout(() => sending.destroy(new Error('gone')), 50),
    );
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await keptOf(person)).toEqual([]);
  expect((await upload(person, Buffer.from('снова'))).status).toBe(201);
});

test('a day has a limit', async () => {
  const person = randomUUID();
  await subgraph.worker.fork().execute(
    `insert into file (id, name, media_type, size, sha256, personal, uploaded_by, at)
     select gen_random_uuid(), 'x', 'x/y', ${MAX_FILE_BYTES}, '', true, ?, now() from generate_series(1, 20)`,
    [person],
  );
  expect(await upload(person, Buffer.from('ещё'))).toMatchObject({
    status: 400,
    body: refused('BAD_USER_INPUT', /завтра/),
  });
});
