import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPostgres, type PostgresServer } from '../src/postgres/index.ts';

let server: PostgresServer;
const mark = randomUUID().slice(0, 8);
const template = `embedded_${mark}`;
const made: string[] = [];

beforeAll(async () => {
  server = await testPostgres();
});

afterAll(async () => {
  for (const name of made) await server.dropDatabase(name);
  await server.stop();
});

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test('roles are what row policies need', async () => {
  const name = `roles_${mark}`;
  made.push(name);
  const urls = await server.ensureDatabase(name);
  await server.ensureDatabase(name); // a second start finds everything there

  const role = 'select rolsuper, rolbypassrls from pg_roles where rolname = current_user';
  expect(await query(urls.appUrl, role)).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  expect(await query(urls.ownerUrl, role)).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  expect(await query(urls.workerUrl, role)).toEqual([{ rolsuper: false, rolbypassrls: true }]);
});

test('nobody connects to a foreign database', async () => {
  const [mine, other] = [`mine_${mark}`, `other_${mark}`];
  made.push(mine, other);
  const { appUrl } = await server.ensureDatabase(mine);
  await server.ensureDatabase(other);

  const foreign = new URL(appUrl);
  foreign.pathname = `/${other}`;
  await expect(query(foreign.href, 'select 1')).rejects.toThrow(/permission denied/);
});

test('Russian names are sorted as in a Russian dictionary', async () => {
  const name = `sorting_${mark}`;
  made.push(name);
  const { appUrl } = await server.ensureDatabase(name);
  const rows = await query(
    appUrl,
    "select string_agg(n, ' ' order by n) as n from unnest('{Жуков,Ёлкин,Елисеев,Абрамов,Яшин}'::text[]) n",
  );
  expect(rows).toEqual([{ n: 'Абрамов Елисеев Ёлкин Жуков Яшин' }]);
});

test('a template is filled once and copied with its rights', async () => {
  let builds = 0;
  const build = async ({ ownerUrl }: { ownerUrl: string }): Promise<void> => {
    builds += 1;
    await query(
      ownerUrl,
      `create table note (text text); grant select, insert on note to ${template}_app`,
    );
  };
  await Promise.all([
    server.ensureTemplate(template, build),
    server.ensureTemplate(template, build),
  ]);
  expect(builds).toBe(1);

  made.push(`copy_a_${mark}`, `copy_b_${mark}`);
  const [a, b] = await Promise.all([
    server.createFromTemplate(`copy_a_${mark}`, template),
    server.createFromTemplate(`copy_b_${mark}`, template),
  ]);
  await query(a.appUrl, "insert into note values ('только здесь')");
  expect(await query(b.appUrl, 'select text from note')).toEqual([]);

  const started = performance.now();
  const copy = `copy_c_${mark}`;
  made.push(copy);
  await server.createFromTemplate(copy, template);
  console.log(`копия базы: ${Math.round(performance.now() - started)} мс`);
});
