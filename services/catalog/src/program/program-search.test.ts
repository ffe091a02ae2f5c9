import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aProgram, aRegistration, developing } from '../../testing/builders.ts';
import { service } from '../service.ts';
import type { Program } from './program.entity.ts';

const COMPETENCY = randomUUID();

let subgraph: TestSubgraph;
let algebra: Program;
let reading: Program;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  algebra = await subgraph.given(
    aProgram({
      title: 'Алгебра 50%_на практике',
      hours: 72,
      form: 'DISTANCE',
      runningTo: '2026-06-01',
    }),
  );
  reading = await subgraph.given(
    aProgram({ title: 'Ёмкое чтение', annotation: 'Для словесников', hours: 16 }),
  );
  await subgraph.given(developing(algebra, COMPETENCY));
  await subgraph.given(aRegistration(algebra, '2025-01-01', '2026-01-01'));
  await subgraph.given(aRegistration(reading, '2026-01-01'));
});
afterAll(() => subgraph.stop());

const SEARCH = `query ($f: ProgramFilter) { programs(first: 50, filter: $f) { totalCount edges { node { id } } } }`;

/** @requirement R013 */
test.each([
  ['everything', {}, ['algebra', 'reading']],
  ['by a part of the title, whatever its case', { text: 'ёмкое' }, ['reading']],
  ['by the annotation', { text: 'словесник' }, ['reading']],
  ['by signs that are special to SQL', { text: '50%_' }, ['algebra']],
  ['by a pattern that is not one', { text: '5_%' }, []],
  ['by competency', { competencyId: COMPETENCY }, ['algebra']],
  ['by form', { form: 'BLENDED' }, ['reading']],
  [
    'in the federal registry on the last day of a registration',
    { inFederalRegistryOn: '2025-12-31' },
    ['algebra'],
  ],
  ['in the federal registry on the next day', { inFederalRegistryOn: '2026-01-01' }, ['reading']],
  ['running on the last day', { runningOn: '2026-05-31' }, ['algebra', 'reading']],
  ['running on the day after', { runningOn: '2026-06-01' }, ['reading']],
  ['not longer than', { maxHours: 71 }, ['reading']],
  ['by several wishes at once', { maxHours: 72, competencyId: COMPETENCY, text: 'чтение' }, []],
])('programs are found %s', async (_, filter, names) => {
  const viewer = subgraph.as({ person: randomUUID(), role: 'EDUCATOR' });
  const { programs } = await viewer.execute<{
    programs: { totalCount: number; edges: { node: { id: string } }[] };
  }>(SEARCH, { f: filter });
  const expected = names.map((name) => ({ algebra, reading })[name]?.id);
  expect(programs.edges.map(({ node }) => node.id)).toEqual(expected);
  expect(programs.totalCount).toBe(expected.length);
});

test('a list is read page by page under a filter', async () => {
  const viewer = subgraph.as({ person: randomUUID(), role: 'MINISTRY' });
  const query = `query ($after: String, $f: ProgramFilter) { programs(first: 1, after: $after, filter: $f) {
    edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
  interface Answer {
    programs: {
      edges: { node: { id: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const f = { runningOn: '2026-01-01' };
  const { programs: first } = await viewer.execute<Answer>(query, { f });
  const { programs: second } = await viewer.execute<Answer>(query, {
    f,
    after: first.pageInfo.endCursor,
  });
  expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual([
    algebra.id,
    reading.id,
  ]);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
});

test('organizations and competencies are given their programs', async () => {
  const representations = [
    { __typename: 'Organization', id: reading.providerId },
    { __typename: 'Competency', id: COMPETENCY },
  ];
  const answer = await subgraph.as({ person: randomUUID(), role: 'EDUCATOR' }).execute(
    `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on Organization { programs { id } } ... on Competency { programs { id inFederalRegistry(on: "2025-05-05") } } } }`,
    { r: representations },
  );
  expect(answer).toEqual({
    _entities: [
      { programs: [{ id: reading.id }] },
      { programs: [{ id: algebra.id, inFederalRegistry: true }] },
    ],
  });
});

test('a page of programs with all their parts costs one statement a part', async () => {
  const before = subgraph.statements.length;
  await subgraph.as({ person: randomUUID(), role: 'EDUCATOR' }).execute(
    `{ programs(first: 50) { edges { node {
        competencies { id } federalRegistrations { number } inFederalRegistry running cohorts { id free program { title } } } } } }`,
  );
  const selects = subgraph.statements.slice(before).filter((sql) => /^select .*from "/s.test(sql));
  // The page and its count, three parts, and the programs of cohorts when there are any.
  expect(selects.length).toBeLessThanOrEqual(6);
});
