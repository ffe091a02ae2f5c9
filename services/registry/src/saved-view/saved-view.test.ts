import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actingAs, anOrganization, aPerson } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';
import { VIEWS_PER_PERSON } from './saved-view.rules.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

type Acting = Parameters<TestSubgraph['as']>[0];

const FIELDS = '... on SavedView { id title query sharedWith mine version }';
const LIST = `query ($path: String!) {
  savedViews(first: 100, remote: "center", path: $path) {
    totalCount edges { node { id title query mine owner { name } } }
  }
}`;

interface Listed {
  savedViews: { totalCount: number; edges: { node: { id: string; title: string } }[] };
}

const place = () => `/center/${randomUUID()}`;
const save = (actor: Acting, input: object = {}) =>
  change(subgraph, actor, {
    name: 'saveView',
    input: {
      remote: 'center',
      path: '/center/people',
      query: 'kind=LEADER',
      title: 'Руководители',
      sharedWith: 'NOBODY',
      ...input,
    },
    select: FIELDS,
  });
const edit = (actor: Acting, name: string, input: object) =>
  change(subgraph, actor, { name, input, select: FIELDS });
const titlesFor = async (actor: Acting, path: string): Promise<string[]> => {
  const { savedViews } = (await subgraph.as(actor).execute(LIST, { path })) as unknown as Listed;
  return savedViews.edges.map(({ node }) => node.title);
};

/** Two people of one organization, one of another; each in the role of the center. */
async function colleagues() {
  const [here, there] = [await anOrganization(subgraph), await anOrganization(subgraph)];
  const acting = async (role: 'CENTER' | 'SCHOOL', organization: string) => {
    const { id } = await aPerson(subgraph);
    return { ...actingAs(role, id), organization };
  };
  return {
    anna: await acting('CENTER', here.id),
    boris: await acting('CENTER', here.id),
    vera: await acting('CENTER', there.id),
    inna: await acting('SCHOOL', here.id),
  };
}

describe('a saved view', () => {
  test('is the owner’s alone until it is shared, and by title', async () => {
    const { anna, boris } = await colleagues();
    const path = place();
    await save(anna, { path, title: ' Школы   без методиста ' });
    await save(anna, { path, title: 'Педагоги' });
    expect(await titlesFor(anna, path)).toEqual(['Педагоги', 'Школы без методиста']);
    expect(await titlesFor(anna, place())).toEqual([]);
    expect(await titlesFor(boris, path)).toEqual([]);
  });

  test.each([
    ['ORGANIZATION', ['anna', 'boris', 'inna']],
    ['ROLE', ['anna', 'boris', 'vera']],
    ['NOBODY', ['anna']],
  ])('shared with %s is seen by %j', async (sharedWith, readers) => {
    const people = await colleagues();
    const path = place();
    const { id, version } = await save(people.anna, { path });
    const shared = await edit(people.anna, 'shareView', { id, version, sharedWith });
    expect(shared).toMatchObject({ sharedWith, version: sharedWith === 'NOBODY' ? 1 : 2 });
    const seen = await Promise.all(
      Object.entries(people).map(async ([name, actor]) =>
        (await titlesFor(actor, path)).length > 0 ? [name] : [],
      ),
    );
    expect(seen.flat()).toEqual(readers);
  });

  test('says whose it is, to others as far as they may see the owner', async () => {
    const { anna, boris } = await colleagues();
    const path = place();
    await save(anna, { path, sharedWith: 'ORGANIZATION' });
    const { savedViews } = await subgraph.as(boris).execute(LIST, { path });
    expect(savedViews).toMatchObject({ edges: [{ node: { mine: false, owner: null } }] });
  });

  test('opens nothing to whom it is shown: their list stays theirs', async () => {
    const { anna, inna } = await colleagues();
    const { id } = await aPerson(subgraph);
    const path = place();
    await save(anna, { path, query: `text=${id}`, sharedWith: 'ORGANIZATION' });
    expect(await titlesFor(inna, path)).toHaveLength(1);
    const PEOPLE = 'query ($id: ID!) { people(first: 5, filter: { ids: [$id] }) { totalCount } }';
    const people = await subgraph.as(inna).execute(PEOPLE, { id });
    expect(people).toEqual({ people: { totalCount: 0 } });
  });

  test('is renamed, shared and deleted by its owner only', async () => {
    const { anna, boris } = await colleagues();
    const path = place();
    const { id, version } = await save(anna, { path, sharedWith: 'ROLE' });
    for (const [name, more] of [
      ['renameView', { title: 'Чужое' }],
      ['shareView', { sharedWith: 'NOBODY' }],
      ['deleteView', {}],
    ] as const) {
      await expect(edit(boris, name, { id, version, ...more })).rejects.toThrow('прав');
    }
    const renamed = await edit(anna, 'renameView', { id, version, title: 'Моё' });
    expect(renamed).toMatchObject({ title: 'Моё', mine: true });
    await expect(edit(anna, 'deleteView', { id, version })).rejects.toThrow('изменил');
    await edit(anna, 'deleteView', { id, version: renamed['version'] });
    expect(await titlesFor(anna, path)).toEqual([]);
    expect(await titlesFor(boris, path)).toEqual([]);
  });

  test('leaves nothing of what was written in it', async () => {
    const { anna } = await colleagues();
    const path = place();
    const { id, version } = await save(anna, { path, query: 'text=Иванова' });
    const removed = await edit(anna, 'deleteView', { id, version });
    expect(removed).toMatchObject({ id, title: '', query: '' });
    expect(await edit(anna, 'deleteView', { id, version: removed['version'] })).toMatchObject({
      code: 'ALREADY_DELETED',
    });
    expect(await save(anna, { path })).toMatchObject({ title: 'Руководители' });
  });
});

describe('is refused', () => {
  test.each([
    ['//evil.example', ''],
    ['https://evil.example', ''],
    ['/center', 'a=1#b'],
  ])('an address that is not of the portal: %s %s', async (path, query) => {
    const { anna } = await colleagues();
    await expect(save(anna, { path, query })).rejects.toThrow('нельзя сохранить');
  });

  test('a name that is empty or taken', async () => {
    const { anna, boris } = await colleagues();
    const path = place();
    expect(await save(anna, { path, title: ' ' })).toMatchObject({ code: 'TITLE_EMPTY' });
    const first = await save(anna, { path });
    expect(await save(anna, { path })).toMatchObject({ code: 'TITLE_TAKEN' });
    expect(await save(boris, { path })).toMatchObject({ title: first['title'] });
    const { id, version } = await save(anna, { path, title: 'Другой' });
    const again = await edit(anna, 'renameView', { id, version, title: 'Руководители' });
    expect(again).toMatchObject({ code: 'TITLE_TAKEN' });
  });

  test('to share with an organization one does not act for', async () => {
    const { anna } = await colleagues();
    const free = { ...anna, organization: null };
    const refused = await save(free, { path: place(), sharedWith: 'ORGANIZATION' });
    expect(refused).toMatchObject({ code: 'NO_ORGANIZATION' });
  });

  test('more than a menu holds', async () => {
    const { anna } = await colleagues();
    const path = place();
    for (let index = 0; index < VIEWS_PER_PERSON; index += 1) {
      await save(anna, { path, title: `Вид ${index}` });
    }
    expect(await save(anna, { path, title: 'Ещё один' })).toMatchObject({ code: 'TOO_MANY_VIEWS' });
  });
});
