import { randomUUID } from 'node:crypto';
import { publishedSdl } from '@metodgraf/subgraph-kit';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMethodologist, anActivity, aParticipation, organizerOf } from '../testing/builders.ts';
import { EXEMPTIONS } from './exemptions.ts';
import { service } from './service.ts';
import { Educator } from './workforce/educator.entity.ts';

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
  ... on Activity { id } ... on Participation { id } } }`;

async function aWholeParticipation() {
  const activity = await subgraph.given(anActivity());
  const participation = await subgraph.given(aParticipation(activity));
  return { activity, participation, personId: participation.personId };
}

test.each(['Activity', 'Participation'] as const)(
  'references to %s are loaded with one statement',
  async (name) => {
    const given = [
      await aWholeParticipation(),
      await aWholeParticipation(),
      await aWholeParticipation(),
    ];
    const key = name.toLowerCase() as 'activity' | 'participation';
    const ids = given.map((each) => each[key].id);
    for (const { personId } of given) await subgraph.reach(personId, 'region:kuzbass');
    const before = subgraph.statements.length;
    const { _entities: found } = await subgraph
      .as({ person: randomUUID(), role: 'MINISTRY', scopes: ['region:kuzbass'] })
      .execute<{ _entities: { id: string }[] }>(ENTITIES, {
        r: ids.map((id) => ({ __typename: name, id })),
      });
    expect(found.map(({ id }) => id)).toEqual(ids);
    const selects = subgraph.statements
      .slice(before)
      .filter((sql) => sql.includes(`from "${key}"`));
    expect(selects).toHaveLength(1);
  },
);

const PARTICIPANTS = `query ($id: ID!) { activity(id: $id) { participations(first: 10) { totalCount edges { node { id } } } } }`;

test.each([
  ['a teacher', () => ({ person: randomUUID(), role: 'EDUCATOR' as const })],
  ['another organizer', () => organizerOf(randomUUID())],
  [
    'a teacher of the organizing school',
    (owner: string) => ({ person: randomUUID(), role: 'EDUCATOR' as const, organization: owner }),
  ],
  ['a methodologist of others', () => aMethodologist()],
])(
  'participations of strangers are invisible to %s by list, count, reference and person',
  async (_, viewerOf) => {
    const { activity, participation, personId } = await aWholeParticipation();
    await subgraph.reach(personId, `own:${personId}`, 'region:kuzbass');
    const viewer = subgraph.as(viewerOf(activity.ownerId));
    expect(await viewer.execute(PARTICIPANTS, { id: activity.id })).toEqual({
      activity: { participations: { totalCount: 0, edges: [] } },
    });
    const reference = { __typename: 'Participation', id: participation.id };
    expect(await viewer.execute(ENTITIES, { r: [reference] })).toEqual({ _entities: [null] });
    expect(
      await viewer.execute(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { participations { id } } } }',
        { r: [{ __typename: 'Person', id: personId }] },
      ),
    ).toEqual({ _entities: [{ participations: [] }] });
  },
);

test('a participation is seen by the person, her methodologist and the organizer', async () => {
  const { activity, participation, personId } = await aWholeParticipation();
  const methodologist = aMethodologist();
  await subgraph.reach(personId, `own:${personId}`, `assigned:${methodologist.person}`);
  for (const viewer of [
    { person: personId, role: 'EDUCATOR' as const },
    methodologist,
    organizerOf(activity.ownerId),
  ]) {
    expect(await subgraph.as(viewer).execute(PARTICIPANTS, { id: activity.id })).toEqual({
      activity: { participations: { totalCount: 1, edges: [{ node: { id: participation.id } }] } },
    });
  }
});

test('nobody changes rows of others, by whatever SQL', async () => {
  const { activity, participation, personId } = await aWholeParticipation();
  await subgraph.given((em) => em.create(Educator, { personId, birthDate: '1999-01-01' }));
  await subgraph.reach(personId, `own:${personId}`, 'region:kuzbass');
  const statements = [
    `update activity set title = 'подмена' where id = '${activity.id}' returning id`,
    `update participation set outcome = 'ABSENT', recorded_for = now() where id = '${participation.id}' returning id`,
    `delete from participation where id = '${participation.id}' returning id`,
    `update educator set birth_date = now() where person_id = '${personId}' returning person_id`,
  ];
  for (const statement of statements) {
    expect(
      await asRequest(
        { person: personId, role: 'EDUCATOR', learning: `own:${personId}` },
        statement,
      ),
    ).toEqual([]);
    expect(
      await asRequest(
        { person: randomUUID(), role: 'MINISTRY', learning: 'region:kuzbass' },
        statement,
      ),
    ).toEqual([]);
  }
});

test('an entry must name the owner of its activity', async () => {
  const { activity } = await aWholeParticipation();
  const person = randomUUID();
  await subgraph.reach(person, `own:${person}`);
  const entry = (
    owner: string,
  ): string => `insert into participation (id, person_id, activity_id, owner_id, registered_on, outcome)
    values (gen_random_uuid(), '${person}', '${activity.id}', '${owner}', '2026-11-21', 'REGISTERED') returning id`;
  const viewer = { person, role: 'EDUCATOR', learning: `own:${person}` };
  await expect(asRequest(viewer, entry(randomUUID()))).rejects.toMatchObject({ code: '42501' });
  expect(await asRequest(viewer, entry(activity.ownerId))).toHaveLength(1);
});

/** Runs SQL as the role that requests use, with the viewer's rights. */
async function asRequest(
  viewer: { person: string; role: string; learning: string },
  statement: string,
): Promise<unknown[]> {
  const orm = await MikroORM.init({
    clientUrl: subgraph.urls.appUrl,
    entities: [...service.entities],
  });
  try {
    const em = orm.em.fork();
    em.setSessionContext({
      variables: {
        'app.person': viewer.person,
        'app.role': viewer.role,
        'app.learning': viewer.learning,
        'app.today': '2026-11-21',
      },
    });
    return await em.transactional((tx) => tx.execute<unknown[]>(statement));
  } finally {
    await orm.close();
  }
}
