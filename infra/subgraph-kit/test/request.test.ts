import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSubgraph, type TestSubgraph } from '../src/testing/index.ts';
import { Note, notes } from './notes/note.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(notes);
});
afterAll(() => subgraph.stop());

const ALL = 'query { notes(first: 50) { totalCount edges { node { id text } } } }';
const EDIT = `mutation ($key: ID!, $input: EditNoteInput!) {
  editNote(requestId: $key, input: $input) { ... on Note { id text version } ... on EditNoteProblem { code parameters { name value } } }
}`;

async function aNoteAbout(person: string, text = 'черновик'): Promise<Note> {
  await subgraph.alsoReach(person, `own:${person}`);
  return subgraph.given((em) => em.create(Note, { id: randomUUID(), personId: person, text }));
}

const aMethodologist = () => {
  const person = randomUUID();
  return { person, role: 'METHODOLOGIST' as const, scopes: [`assigned:${person}`] };
};

test('migrations build exactly the tables the entities describe', async () => {
  expect(await subgraph.schemaDrift()).toBe('');
});

test('every table has a row policy or a written exemption', async () => {
  expect(await subgraph.unguardedTables()).toEqual([]);
});

test('a foreign row is invisible by list, by id, by count and by reference', async () => {
  const methodologist = aMethodologist();
  const [mine, foreign] = [randomUUID(), randomUUID()];
  await subgraph.reach(mine, `assigned:${methodologist.person}`);
  const seen = await aNoteAbout(mine);
  const hidden = await aNoteAbout(foreign);
  const viewer = subgraph.as(methodologist);

  expect(await viewer.execute(ALL)).toMatchObject({
    notes: { totalCount: 1, edges: [{ node: { id: seen.id } }] },
  });
  expect(
    await viewer.execute('query ($id: ID!) { note(id: $id) { id } }', { id: hidden.id }),
  ).toEqual({ note: null });
  const references = [seen.id, hidden.id].map((id) => ({ __typename: 'Note', id }));
  const entities = await viewer.execute(
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Note { id } } }',
    { r: references },
  );
  expect(entities).toEqual({ _entities: [{ id: seen.id }, null] });
});

test('references of one request are loaded with one statement', async () => {
  const methodologist = aMethodologist();
  const person = randomUUID();
  await subgraph.reach(person, `assigned:${methodologist.person}`);
  const ids = [await aNoteAbout(person), await aNoteAbout(person), await aNoteAbout(person)].map(
    ({ id }) => id,
  );
  const before = subgraph.statements.length;
  await subgraph
    .as(methodologist)
    .execute(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Note { id text } } }',
      { r: ids.map((id) => ({ __typename: 'Note', id })) },
    );
  const selects = subgraph.statements.slice(before).filter((sql) => sql.includes('from "note"'));
  expect(selects).toHaveLength(1);
});

test('sixty parallel viewers see each their own', async () => {
  const viewers = Array.from({ length: 60 }, aMethodologist);
  for (const { person } of viewers) {
    const educator = randomUUID();
    await subgraph.reach(educator, `assigned:${person}`);
    await aNoteAbout(educator, person);
  }
  const answers = await Promise.all(
    viewers.map(async (viewer) => {
      const { notes: found } = await subgraph
        .as(viewer)
        .execute<{ notes: { edges: { node: { text: string } }[] } }>(ALL);
      return found.edges.map(({ node }) => node.text);
    }),
  );
  expect(answers).toEqual(viewers.map(({ person }) => [person]));
});

test('the same request twice changes once and answers the same; another body is a conflict', async () => {
  const person = randomUUID();
  const note = await aNoteAbout(person);
  const owner = subgraph.as({ person, role: 'EDUCATOR' });
  const key = randomUUID();
  const input = { id: note.id, text: 'правка', version: 1 };

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => owner.execute(EDIT, { key, input })),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ editNote: { text: 'правка', version: 2 } });
  await expect(
    owner.execute(EDIT, { key, input: { ...input, text: 'другое' } }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a problem undoes the work and is answered again', async () => {
  const person = randomUUID();
  const note = await aNoteAbout(person);
  const owner = subgraph.as({ person, role: 'EDUCATOR' });
  const key = randomUUID();
  const input = { id: note.id, text: '', version: 1 };
  const expected = { editNote: { code: 'EMPTY', parameters: [{ name: 'least', value: '1' }] } };

  expect(await owner.execute(EDIT, { key, input })).toEqual(expected);
  expect(await owner.execute(EDIT, { key, input })).toEqual(expected);
  expect(
    await owner.execute('query ($id: ID!) { note(id: $id) { text } }', { id: note.id }),
  ).toEqual({ note: { text: 'черновик' } });
});

test('a lost race is a conflict in Russian', async () => {
  const person = randomUUID();
  const note = await aNoteAbout(person);
  const owner = subgraph.as({ person, role: 'EDUCATOR' });
  await owner.execute(EDIT, { key: randomUUID(), input: { id: note.id, text: 'раз', version: 1 } });
  await expect(
    owner.execute(EDIT, { key: randomUUID(), input: { id: note.id, text: 'два', version: 1 } }),
  ).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('другой человек') as string,
  });
});

test('the audit names who, what and which fields, refused access included, and no values', async () => {
  const person = randomUUID();
  const note = await aNoteAbout(person);
  await subgraph.alsoReach(person, 'region:kuzbass');
  await subgraph
    .as({ person, role: 'EDUCATOR' })
    .execute(EDIT, { key: randomUUID(), input: { id: note.id, text: 'тайна', version: 1 } });
  const ministry = { person: randomUUID(), role: 'MINISTRY' as const, scopes: ['region:kuzbass'] };
  await expect(
    subgraph
      .as(ministry)
      .execute(EDIT, { key: randomUUID(), input: { id: note.id, text: 'взлом', version: 2 } }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });

  const rows = (await subgraph.audit()).slice(-2);
  expect(rows[0]).toMatchObject({
    actor: person,
    action: 'notes:note:edit',
    outcome: 'DONE',
    changes: [
      { entity: 'Note', id: note.id, fields: expect.arrayContaining(['text']) as string[] },
    ],
  });
  expect(rows[1]).toMatchObject({ actor: ministry.person, outcome: 'FORBIDDEN', changes: [] });
  expect(JSON.stringify(rows)).not.toMatch(/тайна|взлом/);
});

test.each([
  ['a page too long', 'query { notes(first: 101) { totalCount } }', {}],
  ['a forged cursor', 'query { notes(first: 5, after: "%%%") { totalCount } }', {}],
  ['an id that is none', 'query { note(id: "1") { id } }', {}],
])('%s is refused in Russian, not with a fault', async (_, query, variables) => {
  const viewer = subgraph.as({ person: randomUUID(), role: 'EDUCATOR' });
  await expect(viewer.execute(query, variables)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringMatching(/[а-я]/) as string,
  });
});
