import { randomUUID } from 'node:crypto';
import { publishedSdl } from '@metodgraf/subgraph-kit';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCohort, anEnrolment, aProgram, staffOf } from '../testing/builders.ts';
import { EXEMPTIONS } from './exemptions.ts';
import { Referral } from './referral/referral.entity.ts';
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
  ... on Program { id } ... on Cohort { id } ... on Enrolment { id } ... on Referral { id } } }`;

async function aWholeStudy() {
  const program = await subgraph.given(aProgram());
  const cohort = await subgraph.given(aCohort(program));
  const personId = randomUUID();
  const enrolment = await subgraph.given(anEnrolment(program, { personId, cohortId: cohort.id }));
  const referral = await subgraph.given((em) =>
    em.create(Referral, {
      id: randomUUID(),
      personId,
      programId: program.id,
      providerId: program.providerId,
      decidedOn: '2026-11-20',
    }),
  );
  return { program, cohort, enrolment, referral, personId };
}

test.each(['Program', 'Cohort', 'Enrolment', 'Referral'] as const)(
  'references to %s are loaded with one statement',
  async (name) => {
    const studies = [await aWholeStudy(), await aWholeStudy(), await aWholeStudy()];
    const key = name.toLowerCase() as 'program' | 'cohort' | 'enrolment' | 'referral';
    const ids = studies.map((study) => study[key].id);
    for (const { personId } of studies) await subgraph.reach(personId, 'region:kuzbass');
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

test.each([
  ['a teacher', () => ({ person: randomUUID(), role: 'EDUCATOR' as const })],
  ['another provider', () => staffOf(randomUUID())],
  [
    'a teacher of the providing institution',
    (own: string) => ({ person: randomUUID(), role: 'EDUCATOR' as const, organization: own }),
  ],
  [
    'an analyst of the providing institution',
    (own: string) => ({ person: randomUUID(), role: 'ANALYST' as const, organization: own }),
  ],
])(
  'studies of strangers are invisible to %s by list, filter, count, reference and person',
  async (_, viewerOf) => {
    const { program, enrolment, referral, personId } = await aWholeStudy();
    await subgraph.reach(personId, `own:${personId}`, 'region:kuzbass');
    const viewer = subgraph.as(viewerOf(program.providerId));

    expect(
      await viewer.execute(
        `query ($p: ID!) {
        all: enrolments(first: 10) { totalCount edges { node { id } } }
        filtered: enrolments(first: 10, filter: { programId: $p, outcome: STUDYING }) { totalCount edges { node { id } } }
        referrals(first: 10, filter: { programId: $p }) { totalCount edges { node { id } } }
        catalogAttention { code }
      }`,
        { p: program.id },
      ),
    ).toEqual({
      all: { totalCount: 0, edges: [] },
      filtered: { totalCount: 0, edges: [] },
      referrals: { totalCount: 0, edges: [] },
      catalogAttention: [],
    });
    const representations = [
      { __typename: 'Enrolment', id: enrolment.id },
      { __typename: 'Referral', id: referral.id },
    ];
    expect(await viewer.execute(ENTITIES, { r: representations })).toEqual({
      _entities: [null, null],
    });
    const person = { __typename: 'Person', id: personId };
    expect(
      await viewer.execute(
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { enrolments { id } } } }',
        { r: [person] },
      ),
    ).toEqual({ _entities: [{ enrolments: [] }] });
  },
);

test.each([
  [
    'the learner',
    ({ personId }: { personId: string }) => ({ person: personId, role: 'EDUCATOR' as const }),
  ],
  [
    'her methodologist',
    () => ({
      person: METHODOLOGIST,
      role: 'METHODOLOGIST' as const,
      scopes: [`assigned:${METHODOLOGIST}`],
    }),
  ],
  ['the provider', ({ providerId }: { providerId: string }) => staffOf(providerId)],
])('a study is seen by %s', async (_, viewerOf) => {
  const { enrolment, personId } = await aWholeStudy();
  await subgraph.reach(personId, `own:${personId}`, `assigned:${METHODOLOGIST}`);
  const viewer = subgraph.as(viewerOf({ personId, providerId: enrolment.providerId }));
  expect(
    await viewer.execute(
      'query ($f: EnrolmentFilter) { enrolments(first: 10, filter: $f) { edges { node { id } } } }',
      {
        f: { programId: enrolment.programId },
      },
    ),
  ).toEqual({ enrolments: { edges: [{ node: { id: enrolment.id } }] } });
});

const METHODOLOGIST = randomUUID();
