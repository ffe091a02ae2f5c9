import { randomUUID } from 'node:crypto';
import { type FactData, MatchFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anEnrolment, aProgram, staffOf } from '../../testing/builders.ts';
import type { Program } from '../program/program.entity.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const REFERRALS = `query ($f: ReferralFilter) { referrals(first: 10, filter: $f) { totalCount
  edges { node { id person { id } program { id title } match { id } decidedOn } } } }`;

interface Answer {
  referrals: { totalCount: number; edges: { node: { id: string } }[] };
}

async function waiting(program: Program): Promise<string[]> {
  const { referrals } = await subgraph.as(staffOf(program.providerId)).execute<Answer>(REFERRALS);
  expect(referrals.totalCount).toBe(referrals.edges.length);
  return referrals.edges.map(({ node }) => node.id);
}

const matchOf = (
  person: string,
  program: Program,
  change: object = {},
): FactData<typeof MatchFact> => ({
  person,
  program: program.id,
  activity: null,
  assessments: [],
  deficits: [],
  decidedOn: '2026-11-10',
  approved: true,
  ...change,
});

test('an approved match waits for the provider of its program, with its reason', async () => {
  const program = await subgraph.given(aProgram());
  const [person, match] = [randomUUID(), randomUUID()];
  await subgraph.deliver(MatchFact, match, matchOf(person, program));
  const answer = await subgraph
    .as(staffOf(program.providerId))
    .execute(REFERRALS, { f: { programId: program.id } });
  expect(answer).toEqual({
    referrals: {
      totalCount: 1,
      edges: [
        {
          node: {
            id: match,
            person: { id: person },
            program: { id: program.id, title: program.title },
            match: { id: match },
            decidedOn: '2026-11-10',
          },
        },
      ],
    },
  });
});

test('a match that is taken back, refused or moved to another program no longer waits', async () => {
  const [program, other] = [await subgraph.given(aProgram()), await subgraph.given(aProgram())];
  const [person, match] = [randomUUID(), randomUUID()];
  await subgraph.deliver(MatchFact, match, matchOf(person, program), 1);
  await subgraph.deliver(MatchFact, match, matchOf(person, program, { approved: false }), 2);
  expect(await waiting(program)).toEqual([]);
  await subgraph.deliver(MatchFact, match, matchOf(person, program), 3);
  expect(await waiting(program)).toEqual([match]);
  await subgraph.deliver(MatchFact, match, matchOf(person, other), 4);
  expect([await waiting(program), await waiting(other)]).toEqual([[], [match]]);
  await subgraph.deliver(
    MatchFact,
    match,
    matchOf(person, other, { program: null, activity: randomUUID() }),
    5,
  );
  expect(await waiting(other)).toEqual([]);
  await subgraph.deliver(MatchFact, match, matchOf(person, program), 6);
  await subgraph.deliver(MatchFact, match, null, 7);
  expect(await waiting(program)).toEqual([]);
});

test.each([
  ['studies the program', { outcome: 'STUDYING' }, []],
  [
    'has completed it since',
    {
      outcome: 'COMPLETED',
      enrolledOn: '2026-11-10',
      endedOn: '2026-11-20',
      certificateNumber: '1',
    },
    [],
  ],
  [
    'had completed it before',
    {
      outcome: 'COMPLETED',
      enrolledOn: '2025-11-10',
      endedOn: '2025-11-20',
      certificateNumber: '1',
    },
    ['match'],
  ],
  ['once left it', { outcome: 'WITHDRAWN', endedOn: '2026-11-20' }, ['match']],
] as const)('whoever %s waits: %s', async (_, study, expected) => {
  const program = await subgraph.given(aProgram());
  const [person, match] = [randomUUID(), randomUUID()];
  await subgraph.deliver(MatchFact, match, matchOf(person, program));
  await subgraph.given(anEnrolment(program, { personId: person, ...study }));
  expect(await waiting(program)).toEqual(expected.map(() => match));
});

test('whoever was admitted by the match and left does not come back by it', async () => {
  const program = await subgraph.given(aProgram());
  const [person, match] = [randomUUID(), randomUUID()];
  await subgraph.given(
    anEnrolment(program, {
      personId: person,
      matchId: match,
      outcome: 'WITHDRAWN',
      endedOn: '2026-11-20',
    }),
  );
  await subgraph.deliver(MatchFact, match, matchOf(person, program));
  expect(await waiting(program)).toEqual([]);
});

test('a match for a program nobody offers is parked and stops no other', async () => {
  const program = await subgraph.given(aProgram());
  // oxlint-disable-next-line typescript/no-misused-spread -- only its values are read
  const gone = { ...program, id: randomUUID() };
  expect(
    await subgraph.deliver(MatchFact, randomUUID(), matchOf(randomUUID(), gone as Program)),
  ).toEqual({
    applied: 0,
    parked: 1,
  });
});
