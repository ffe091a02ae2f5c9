import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSubgraph, type TestSubgraph } from '../src/testing/index.ts';
import { Note, notes } from './notes/note.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(notes);
});
afterAll(() => subgraph.stop());

async function aNoteAbout(person: string, text: string): Promise<Note> {
  return subgraph.given((em) => em.create(Note, { id: randomUUID(), personId: person, text }));
}

async function someone() {
  const person = randomUUID();
  await subgraph.reach(person, `own:${person}`);
  return { person, role: 'EDUCATOR' as const };
}

const EDIT = `mutation ($key: ID!, $input: EditNoteInput!) {
  editNote(requestId: $key, input: $input) { ... on EditNoteProblem { code } }
}`;

describe('a history', () => {
  const HISTORY = `query ($id: ID!) { note(id: $id) { history { version by { id } role action changes { label before after } } } }`;

  test('tells who changed what by which action, newest first', async () => {
    const viewer = await someone();
    const { id } = await aNoteAbout(viewer.person, 'было');
    await subgraph.as(viewer).execute(EDIT, {
      key: randomUUID(),
      input: { id, text: 'стало', version: 1 },
    });
    const { note } = await subgraph.as(viewer).execute(HISTORY, { id });
    expect(note).toEqual({
      history: [
        {
          version: 2,
          by: { id: viewer.person },
          role: 'EDUCATOR',
          action: 'notes:note:edit',
          changes: [{ label: 'Текст', before: 'было', after: 'стало' }],
        },
        {
          version: 1,
          by: null,
          role: null,
          action: null,
          changes: [{ label: 'Текст', before: null, after: 'было' }],
        },
      ],
    });
  });

  test('keeps nothing of a change that was refused or changed nothing', async () => {
    const viewer = await someone();
    const { id } = await aNoteAbout(viewer.person, 'есть');
    for (const text of ['', 'есть'])
      await subgraph
        .as(viewer)
        .execute(EDIT, { key: randomUUID(), input: { id, text, version: 1 } });
    const { note } = await subgraph.as(viewer).execute<{ note: { history: object[] } }>(HISTORY, {
      id,
    });
    expect(note.history).toHaveLength(1);
  });

  test('is closed with its record, and nobody writes it but the trigger', async () => {
    const [owner, other] = [await someone(), await someone()];
    const { id } = await aNoteAbout(owner.person, 'своё');
    const rows = (viewer: typeof owner) =>
      subgraph.as(viewer).sql('select record_id from note_history where record_id = ?', [id]);
    expect(await rows(owner)).toHaveLength(1);
    expect(await rows(other)).toEqual([]);
    await expect(
      subgraph
        .as(owner)
        .sql('insert into note_history (record_id, version, at) values (?, 9, now())', [id]),
    ).rejects.toThrow(/row-level security/);
    const changed = 'update note_history set at = now() where record_id = ? returning version';
    expect(await subgraph.as(owner).sql(changed, [id])).toEqual([]);
  });
});

describe('a search', () => {
  const FIND =
    'query ($text: String) { notes(first: 50, text: $text) { edges { node { text } } } }';
  const find = async (viewer: Awaited<ReturnType<typeof someone>>, text: string) => {
    const { notes: found } = await subgraph
      .as(viewer)
      .execute<{ notes: { edges: { node: { text: string } }[] } }>(FIND, { text });
    return found.edges.map(({ node }) => node.text.trim());
  };

  test('finds beginnings of words in any order, and resembling words only where there are none', async () => {
    const viewer = await someone();
    for (const text of [' сергеева анна', ' сергеенко олег', ' петров сергей'])
      await aNoteAbout(viewer.person, text);
    expect(await find(viewer, 'анна серг')).toEqual(['сергеева анна']);
    expect(await find(viewer, 'серг')).toEqual([
      'петров сергей',
      'сергеева анна',
      'сергеенко олег',
    ]);
    expect(await find(viewer, 'Сегеева')).toEqual(['сергеева анна']);
    expect(await find(viewer, 'Питров')).toEqual(['петров сергей']);
    expect(await find(viewer, 'жук')).toEqual([]);
  });

  test('takes signs of the search literally and text of others not at all', async () => {
    const [viewer, other] = [await someone(), await someone()];
    await aNoteAbout(viewer.person, ' 100% успеха');
    await aNoteAbout(viewer.person, ' 100 дней');
    await aNoteAbout(other.person, ' чужое');
    expect(await find(viewer, '100%')).toEqual(['100% успеха']);
    expect(await find(viewer, `100' or true --`)).toEqual([]);
    expect(await find(viewer, 'чужое')).toEqual([]);
    expect(await find(other, 'чужойе')).toEqual(['чужое']);
  });

  test('follows a changed text', async () => {
    const viewer = await someone();
    const { id } = await aNoteAbout(viewer.person, ' прежнее');
    await subgraph.as(viewer).execute(EDIT, {
      key: randomUUID(),
      input: { id, text: ' новое', version: 1 },
    });
    expect(await find(viewer, 'прежнее')).toEqual([]);
    expect(await find(viewer, 'новое')).toEqual(['новое']);
  });
});

test('an action on many does each once, however often asked, and names those it refused', async () => {
  const viewer = await someone();
  const full = await aNoteAbout(viewer.person, 'есть');
  const empty = await aNoteAbout(viewer.person, '');
  const clear = (key: string) =>
    subgraph
      .as(viewer)
      .execute(
        'mutation ($key: ID!, $ids: [ID!]!) { clearNotes(requestId: $key, ids: $ids) { done refused { id code } } }',
        { key, ids: [full.id, empty.id, full.id] },
      );
  const key = randomUUID();
  const outcome = { clearNotes: { done: 1, refused: [{ id: empty.id, code: 'EMPTY' }] } };
  expect(await clear(key)).toEqual(outcome);
  expect(await clear(key)).toEqual(outcome);
  expect(await clear(randomUUID())).toMatchObject({ clearNotes: { done: 0 } });
});
