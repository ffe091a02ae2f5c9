import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compose } from '../src/index.ts';
import { registryFolder } from '../testing/registry-folder.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@override", "@authenticated"])`;
const registry = `${link}
type Query { person(id: ID!): Person }
type Person @key(fields: "id") { id: ID! name: String! snils: String @authenticated }
type Post { title: String! }`;
const catalog = `${link}
type Query { program(id: ID!): Program }
type Program @key(fields: "id") { id: ID! lead: Person }
type Person @key(fields: "id") { id: ID! enrolments: [Program] }`;
const diagnostics = `${link}
type Query { assessment(id: ID!): Assessment }
type Assessment @key(fields: "id") { id: ID! level: String! person: Person }
type Person @key(fields: "id") { id: ID! assessments: [Assessment!] }`;

test('two services become one graph, without infrastructure types for clients', async () => {
  await using published = await registryFolder({ registry, diagnostics });

  const report = await compose(published);

  expect(report.problems).toEqual([]);
  const names = report.services.filter((service) => service.published).map(({ name }) => name);
  expect(names).toEqual(['registry', 'diagnostics']);
  const api = await readFile(join(published.folder, 'api.graphql'), 'utf8');
  expect(api).toContain('type Assessment');
  expect(api).not.toContain('join__');
});

test('the graph names services, never the places where they answer', async () => {
  await using published = await registryFolder({ registry, diagnostics });
  await compose(published);

  const supergraph = await readFile(join(published.folder, 'supergraph.graphql'), 'utf8');
  expect(supergraph).toContain('http://registry.metodgraf.internal/graphql');
  expect(supergraph).not.toContain('127.0.0.1');
});

test('a check leaves the folder as it was', async () => {
  await using published = await registryFolder({ registry });

  expect(await compose({ ...published, write: false })).toMatchObject({ ok: true, written: [] });
  await expect(readFile(join(published.folder, 'supergraph.graphql'))).rejects.toThrow('ENOENT');
});

test("a service's committed schema is published together with the graph", async () => {
  await using published = await registryFolder({ registry, diagnostics });
  const services = join(published.folder, 'services');
  await mkdir(join(services, 'registry'), { recursive: true });
  const grown = registry.replace('name: String!', 'name: String! note: String');
  await writeFile(join(services, 'registry', 'schema.graphql'), grown);

  expect(await compose({ ...published, collectFrom: services })).toMatchObject({ ok: true });
  expect(await readFile(join(published.folder, 'published/registry.graphql'), 'utf8')).toBe(grown);
});

test.each([
  { what: 'broken text', sdl: 'type Query {', code: 'SYNTAX' },
  {
    what: "another's field, overridden",
    sdl: diagnostics.replace(
      'assessments:',
      'name: String! @override(from: "registry") assessments:',
    ),
    code: 'OWNED_BY_ANOTHER',
    coordinate: 'Person.name',
  },
  {
    what: "another's type, declared again",
    sdl: `${diagnostics} type Post { title: String! @shareable }`,
    code: 'OWNED_BY_ANOTHER',
    coordinate: 'Post',
    registry: registry.replace('title: String!', 'title: String! @shareable'),
  },
  {
    what: 'a key its owner does not publish',
    sdl: diagnostics
      .replace('id: ID! assessments', 'id: ID! snils: String @shareable assessments')
      .replace('type Person @key', 'type Person @key(fields: "snils") @key'),
    code: 'FOREIGN_KEY_UNKNOWN',
    registry: registry.replace('snils: String @authenticated', 'snils: String @shareable'),
  },
  {
    what: "another institution's record that must not be absent",
    name: 'catalog',
    sdl: catalog.replace('lead: Person', 'lead: [Person!]!'),
    code: 'FOREIGN_FIELD_NOT_NULLABLE',
    coordinate: 'Program.lead',
  },
  {
    what: "a rigid field added to another institution's type",
    name: 'catalog',
    sdl: catalog.replace('[Program]', '[Program!]!'),
    code: 'FOREIGN_FIELD_NOT_NULLABLE',
    coordinate: 'Person.enrolments',
  },
  {
    what: 'a copy of a closed field without its restriction (S23)',
    sdl: diagnostics.replace(
      'assessments:',
      'snils: String @external snilsCopy: String @requires(fields: "snils") assessments:',
    ),
    code: 'MISSING_TRANSITIVE_AUTH_REQUIREMENTS',
  },
])('$what is refused in words, and nothing is written', async ({ sdl, code, ...more }) => {
  await using published = await registryFolder({
    registry: more.registry ?? registry,
    diagnostics,
    catalog,
  });
  expect(await compose(published)).toMatchObject({ ok: true });
  const before = await readFile(join(published.folder, 'supergraph.graphql'), 'utf8');
  await published.publish({ [more.name ?? 'diagnostics']: sdl });

  const report = await compose(published);

  expect(report.ok).toBe(false);
  const problem = report.problems.find((candidate) => candidate.code === code);
  expect(problem, JSON.stringify(report.problems)).toBeDefined();
  expect(problem?.coordinate).toBe(more.coordinate ?? problem?.coordinate);
  expect(problem?.message).toMatch(/[а-я]{4}/);
  expect(await readFile(join(published.folder, 'supergraph.graphql'), 'utf8')).toBe(before);
});

test('within one institution a rigid link is advice', async () => {
  const rigid = diagnostics.replace('person: Person', 'person: Person!');
  await using published = await registryFolder({ registry, diagnostics: rigid });

  const report = await compose(published);

  expect(report.ok).toBe(true);
  expect(report.warnings).toMatchObject([{ coordinate: 'Assessment.person' }]);
});

test('a field changes hands only when its claim is given up in the open', async () => {
  await using published = await registryFolder({ registry, diagnostics });
  await compose(published);
  await published.publish({
    registry: registry.replace('name: String!', ''),
    diagnostics: diagnostics.replace('assessments:', 'name: String assessments:'),
  });
  const silent = await compose({ ...published, breaking: 'report' });
  expect(silent.problems).toMatchObject([{ code: 'OWNED_BY_ANOTHER', coordinate: 'Person.name' }]);

  const claims = join(published.folder, 'claims.json');
  const held: unknown = JSON.parse(await readFile(claims, 'utf8'));
  await writeFile(claims, JSON.stringify({ ...(held as object), 'Person.name': 'diagnostics' }));

  expect(await compose({ ...published, breaking: 'report' })).toMatchObject({ ok: true });
});

test('what would break screens in use is refused until approved with a reason', async () => {
  await using published = await registryFolder({ registry, diagnostics });
  await compose(published);
  await published.publish({ diagnostics: diagnostics.replace('level: String! ', '') });

  const refused = await compose(published);
  expect(refused.problems).toMatchObject([
    { code: 'BREAKING_CHANGE', coordinate: 'Assessment.level' },
  ]);

  await writeFile(
    join(published.folder, 'approved-breaking.json'),
    JSON.stringify({ approved: [{ path: 'Assessment.level', reason: 'заменено на levels' }] }),
  );
  expect(await compose(published)).toMatchObject({ ok: true });
});
