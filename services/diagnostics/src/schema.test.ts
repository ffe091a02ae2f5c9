import { randomUUID } from 'node:crypto';
import { openDatabase, openRequest, publishedSdl } from '@metodgraf/subgraph-kit';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { parse, visit } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCampaign, anInvited, aPersonPassing, keysOf } from '../testing/builders.ts';
import { EXEMPTIONS } from './exemptions.ts';
import { PROFESSIONAL_COMPETENCIES } from './instrument/index.ts';
import { service } from './service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

test('the published schema is the committed one', async () => {
  await expect(publishedSdl(service.resolvers)).toMatchFileSnapshot('../schema.graphql');
});

test('migrations build exactly the tables the entities describe', async () => {
  expect(await subgraph.schemaDrift()).toBe('');
});

test('every table has a row policy or a written exemption', async () => {
  expect(await subgraph.unguardedTables()).toEqual(Object.keys(EXEMPTIONS));
});

const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on Competency { id } ... on Instrument { id } ... on Campaign { id } ... on Invitation { id }
  ... on Assessment { id } ... on Deficit { id } ... on Person { id assessments { id } deficits { id } } } }`;

const entities = async (viewer: Parameters<TestSubgraph['as']>[0], r: object[]) =>
  (await subgraph.as(viewer).execute<{ _entities: ({ id: string } | null)[] }>(ENTITIES, { r }))
    ._entities;

/** A methodologist and one assigned person with a finished diagnostic full of deficits. */
async function anAccompanied() {
  const person = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
  await person.answerAll(() => false);
  const { completeAssessment } = (await person.complete()) as unknown as {
    completeAssessment: { deficits: { id: string }[] };
  };
  const methodologist = randomUUID();
  await subgraph.alsoReach(person.personId, `assigned:${methodologist}`);
  const scopes = [`assigned:${methodologist}`];
  return {
    ...person,
    deficits: completeAssessment.deficits.map(({ id }) => id),
    methodologist: { person: methodologist, role: 'METHODOLOGIST' as const, scopes },
  };
}

const ALL = `query ($person: ID) { deficits(first: 50, filter: { personId: $person }) {
  totalCount edges { node { words person { id } competency { name } assessment { status } } } } }`;

/** @requirement R026 */
test('a methodologist sees exactly the assigned: by list, filter, count, id and reference', async () => {
  const mine = await anAccompanied();
  const foreign = await anAccompanied();
  const viewer = subgraph.as(mine.methodologist);

  const { deficits } = await viewer.execute<{
    deficits: { totalCount: number; edges: { node: { person: { id: string } } }[] };
  }>(ALL);
  expect(deficits.totalCount).toBe(10);
  expect(new Set(deficits.edges.map(({ node }) => node.person.id))).toEqual(
    new Set([mine.personId]),
  );
  expect(await viewer.execute(ALL, { person: foreign.personId })).toEqual({
    deficits: { totalCount: 0, edges: [] },
  });
  expect(
    await viewer.execute('query ($id: ID!) { assessment(id: $id) { id } }', {
      id: foreign.assessment.id,
    }),
  ).toEqual({ assessment: null });
  expect(
    await entities(mine.methodologist, [
      { __typename: 'Deficit', id: mine.deficits[0] },
      { __typename: 'Deficit', id: foreign.deficits[0] },
      { __typename: 'Assessment', id: foreign.assessment.id },
      { __typename: 'Invitation', id: foreign.invitation.id },
      { __typename: 'Person', id: foreign.personId },
    ]),
  ).toEqual([
    { id: mine.deficits[0] },
    null,
    null,
    null,
    { id: foreign.personId, assessments: [], deficits: [] },
  ]);
});

test('an assignment that ended takes the rows away', async () => {
  const mine = await anAccompanied();
  await subgraph.reach(mine.personId, `own:${mine.personId}`);
  expect(await subgraph.as(mine.methodologist).execute(ALL)).toEqual({
    deficits: { totalCount: 0, edges: [] },
  });
});

test('the center sees who took part, and results only by appointment', async () => {
  const mine = await anAccompanied();
  await subgraph.alsoReach(mine.personId, 'region:kuzbass');
  const center = { person: randomUUID(), role: 'CENTER' as const, scopes: ['region:kuzbass'] };
  const asked = [
    { __typename: 'Invitation', id: mine.invitation.id },
    { __typename: 'Assessment', id: mine.assessment.id },
  ];
  expect(await entities(center, asked)).toEqual([{ id: mine.invitation.id }, null]);
  expect(await entities({ ...center, duties: ['RESULTS'] }, asked)).toEqual([
    { id: mine.invitation.id },
    { id: mine.assessment.id },
  ]);
});

test('who accompanies a person sees results but neither questions nor answers', async () => {
  const mine = await anAccompanied();
  const shown = await subgraph
    .as(mine.methodologist)
    .execute('query ($id: ID!) { assessment(id: $id) { questions { id } results { words } } }', {
      id: mine.assessment.id,
    });
  expect(shown).toMatchObject({ assessment: { questions: [], results: { length: 10 } } });
});

test.each(['Competency', 'Instrument', 'Campaign', 'Invitation', 'Assessment', 'Deficit'])(
  'references to %s are loaded with one statement',
  async (name) => {
    const rows = await subgraph.worker
      .fork()
      .execute<{ id: string }[]>(`select id from ${name.toLowerCase()} limit 3`);
    const center = {
      person: randomUUID(),
      role: 'CENTER' as const,
      scopes: ['region:kuzbass'],
      duties: ['RESULTS'],
    };
    const before = subgraph.statements.length;
    await entities(
      center,
      rows.map(({ id }) => ({ __typename: name, id })),
    );
    const selects = subgraph.statements
      .slice(before)
      .filter((sql) => sql.includes(`from "${name.toLowerCase()}"`));
    expect(selects).toHaveLength(1);
  },
);

test('people of one page are asked with one statement per field', async () => {
  const people = [await anAccompanied(), await anAccompanied(), await anAccompanied()];
  const before = subgraph.statements.length;
  await entities(
    people[0]?.methodologist ?? { person: randomUUID(), role: 'EDUCATOR' },
    people.map(({ personId }) => ({ __typename: 'Person', id: personId })),
  );
  const selects = subgraph.statements.slice(before).filter((sql) => sql.startsWith('select "'));
  expect(selects).toHaveLength(2);
});

const TELLING = /key|correct|right|score/i;

test('keys are nowhere: not in the schema, not in an answer, not in rows a request can read', async () => {
  const names = new Set<string>();
  visit(parse(publishedSdl(service.resolvers)), {
    Directive: () => false,
    SchemaExtension: () => false,
    Name: ({ value }) => void names.add(value),
  });
  expect([...names].filter((name) => TELLING.test(name))).toEqual([]);

  const person = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
  const everything = await person.viewer.execute(
    `query ($id: ID!) { assessment(id: $id) { id status questions { id position stem kind
      options { id text } answer { questionId optionIds sequence savedAt } } results { share } deficits { id }
      instrument { id title version itemCount minutes } } }`,
    { id: person.assessment.id },
  );
  const fields = new Set<string>();
  JSON.stringify(everything, (name, value: unknown) => (fields.add(name), value));
  expect([...fields].filter((name) => TELLING.test(name))).toEqual([]);

  const questions = (
    everything as { assessment: { questions: { id: string; options: { id: string }[] }[] } }
  ).assessment.questions;
  // Even a resolver written carelessly reads nothing: the row policy opens keys to scoring alone.
  const requests = await openDatabase(service, subgraph.urls.appUrl, 1);
  const own = { person: person.personId, role: 'EDUCATOR', session: 'test' } as const;
  const { em } = openRequest(
    requests.em,
    { ...own, scopes: [], duties: [], organization: null },
    { requestId: 'test' },
  );
  expect(await em.execute('select * from item')).toHaveLength(30);
  expect(await em.execute('select * from item_key')).toEqual([]);
  await requests.close();

  const keys = await keysOf(subgraph);
  const firstIsRight = questions.filter(({ id, options }) =>
    keys.get(id)?.includes(options[0]?.id ?? ''),
  );
  expect(firstIsRight.length).toBeLessThan(PROFESSIONAL_COMPETENCIES.items.length * 0.75);
});

test('a campaign list with counts and instruments takes one statement per field', async () => {
  for (let count = 0; count < 4; count += 1)
    await anInvited(subgraph, await subgraph.given(aCampaign()));
  const before = subgraph.statements.length;
  await subgraph
    .as({ person: randomUUID(), role: 'CENTER', scopes: ['region:kuzbass'] })
    .execute(
      `query { campaigns(first: 20) { edges { node { title status invited started completed instrument { title competencies { name kind { name } } } } } } }`,
    );
  const selects = subgraph.statements
    .slice(before)
    .filter((sql) => /^\s*select (?!set_config)/.test(sql));
  // The page and its count, instruments, items, competencies, kinds and one for all three counts.
  expect(selects.length).toBeLessThanOrEqual(7);
});
