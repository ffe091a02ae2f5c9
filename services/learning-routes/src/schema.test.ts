import { randomUUID } from 'node:crypto';
import { publishedSdl } from '@metodgraf/subgraph-kit';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aViewer } from '../testing/builders.ts';
import { SHOW, type ShownRoute } from '../testing/operations.ts';
import { aScene, type Scene } from '../testing/scene.ts';
import { EXEMPTIONS } from './exemptions.ts';
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

const inOrder = (a = '', b = ''): number => a.localeCompare(b);

const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) {
  ... on LearningRoute { id totalHours basis { id } steps { id match { id explanation } } }
  ... on RouteStep { id explanation closes { id } } ... on Match { id explanation deficits { id } }
  ... on Person { id routes { id } } } }`;

const MINISTRY = aViewer('MINISTRY', 'region:kuzbass');

describe('references', () => {
  test.each([
    ['LearningRoute', 'learning_route', (route: ShownRoute) => route.id],
    ['RouteStep', 'route_step', (route: ShownRoute) => route.steps[0]?.id],
    ['Match', 'match', (route: ShownRoute) => route.steps[0]?.match?.id],
  ])('to %s are loaded with one statement', async (name, table, idOf) => {
    const scenes = [await aScene(subgraph), await aScene(subgraph), await aScene(subgraph)];
    const ids = (await Promise.all(scenes.map((scene) => scene.draft()))).map(idOf);
    const r = ids.map((id) => ({ __typename: name, id }));
    const before = subgraph.statements.length;
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${name} { id } } }`;
    expect(await subgraph.as(MINISTRY).execute(query, { r })).toEqual({
      _entities: ids.map((id) => ({ id })),
    });
    expect(
      subgraph.statements.slice(before).filter((sql) => sql.includes(`from "${table}"`)),
    ).toHaveLength(1);
  });

  test('a page of routes with all that a screen shows takes one statement a table', async () => {
    const scene = await aScene(subgraph);
    await scene.draft();
    const before = subgraph.statements.length;
    const { learningRoutes } = await subgraph
      .as(MINISTRY)
      .execute<{ learningRoutes: { totalCount: number } }>(
        `{ learningRoutes(first: 50) { totalCount edges { node {
          id totalHours person { id } basis { id } uncovered { id } progress { done total }
          steps { id closes { id } explanation lostWithout alternatives { words closes { id } } match { id deficits { id } } } } } } }`,
      );
    expect(learningRoutes.totalCount).toBeGreaterThan(3);
    const selects = subgraph.statements
      .slice(before)
      .filter((sql) => sql.startsWith('select') && sql.includes('from "'));
    const tables = selects.map((sql) => /from "(\w+)"/.exec(sql)?.[1]);
    // The list itself is read once and counted once.
    expect(tables.toSorted(inOrder)).toEqual([
      'deficit',
      'learning_route',
      'learning_route',
      'match',
      'route_step',
      'step_reasoning',
    ]);
  });
});

describe('a foreign route', () => {
  test.each([
    ['another teacher', () => aViewer('EDUCATOR')],
    ['another methodologist', () => aViewer('METHODOLOGIST', `assigned:${randomUUID()}`)],
    ['another school', () => aViewer('SCHOOL', `org:${randomUUID()}`)],
    ['a provider', () => aViewer('PROVIDER', 'region:kuzbass')],
    ['an analyst', () => aViewer('ANALYST', 'region:kuzbass')],
  ])('is invisible to %s by id, list, filter, count, reference and person', async (_, viewerOf) => {
    const scene = await aScene(subgraph);
    const route = await scene.draft();
    const viewer = subgraph.as(viewerOf());
    expect(
      await viewer.execute(
        `query ($id: ID!, $p: ID!, $m: ID!) {
          learningRoute(id: $id) { id }
          match(id: $m) { id }
          all: learningRoutes(first: 10) { totalCount edges { node { id } } }
          filtered: learningRoutes(first: 10, filter: { personId: $p, status: DRAFT }) { totalCount edges { node { id } } }
          learningRoutesAttention { code } }`,
        { id: route.id, p: scene.teacher, m: route.steps[0]?.match?.id },
      ),
    ).toEqual({
      learningRoute: null,
      match: null,
      all: { totalCount: 0, edges: [] },
      filtered: { totalCount: 0, edges: [] },
      learningRoutesAttention: [],
    });
    const r = [
      { __typename: 'LearningRoute', id: route.id },
      { __typename: 'RouteStep', id: route.steps[0]?.id },
      { __typename: 'Match', id: route.steps[0]?.match?.id },
      { __typename: 'Person', id: scene.teacher },
    ];
    expect(await viewer.execute(ENTITIES, { r })).toEqual({
      _entities: [null, null, null, { id: scene.teacher, routes: [] }],
    });
  });
});

describe('what names deficits', () => {
  const shownTo = async (scene: Scene, viewer: ReturnType<typeof aViewer>): Promise<ShownRoute> => {
    const { id } = await scene.draft();
    return (await subgraph.as(viewer).execute<{ learningRoute: ShownRoute }>(SHOW, { id }))
      .learningRoute;
  };

  test.each([
    ['the ministry', () => MINISTRY],
    ['the school without consent', (scene: Scene) => scene.viewers.deputy],
    ['the center without the duty', () => aViewer('CENTER', 'region:kuzbass')],
  ])('is withheld from %s, who sees the route', async (_, viewerOf) => {
    const scene = await aScene(subgraph);
    const route = await shownTo(scene, viewerOf(scene));
    expect(route).toMatchObject({ status: 'DRAFT', totalHours: 42, basis: [], uncovered: [] });
    expect(route.steps[0]).toMatchObject({
      program: { id: scene.wide.id },
      closes: [],
      alternatives: [],
      explanation: 'Обоснование доступно методисту и педагогу',
      lostWithout: 'Обоснование доступно методисту и педагогу',
      match: { deficits: [], explanation: 'Обоснование доступно методисту и педагогу' },
    });
    expect(JSON.stringify(route)).not.toMatch(/Критериальное|Работа с данными|Общение/);
    for (const deficit of scene.deficits) expect(JSON.stringify(route)).not.toContain(deficit.id);
  });

  test('is shown to the teacher and to the school she allowed', async () => {
    const scene = await aScene(subgraph);
    await subgraph.alsoReach(scene.teacher, `consented-org:${scene.school}`);
    const route = await shownTo(scene, scene.viewers.deputy);
    expect(route.basis).toHaveLength(3);
    expect(route.steps[0]?.explanation).toMatch(/Критериальное оценивание/);
    const own = await subgraph
      .as({ person: scene.teacher, role: 'EDUCATOR' })
      .execute<{ learningRoute: ShownRoute }>(SHOW, { id: route.id });
    expect(own.learningRoute).toEqual(route);
  });
});
