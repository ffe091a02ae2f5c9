import { randomUUID } from 'node:crypto';
import { CohortFact, EnrolmentFact, EnrolmentIntroductionFact, MatchFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCohort, anEnrolment, aProgram, staffOf } from '../../testing/builders.ts';
import { Cohort } from '../cohort/cohort.entity.ts';
import type { Program } from '../program/program.entity.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const ENROL = `mutation ($key: ID!, $input: EnrolInput!) { enrol(requestId: $key, input: $input) {
  ... on Enrolment { id outcome enrolledOn person { id } program { id } cohort { id enrolled free } match { id } }
  ... on EnrolProblem { code } } }`;

interface Enrolled {
  enrol: { id: string; code?: string; match: { id: string } | null };
}

const enrol = (program: Program, input: object): Promise<Enrolled> =>
  subgraph.as(staffOf(program.providerId)).execute<Enrolled>(ENROL, {
    key: randomUUID(),
    input: { programId: program.id, enrolledOn: '2026-11-21', ...input },
  });

async function aPerson(): Promise<string> {
  const person = randomUUID();
  await subgraph.reach(person, `own:${person}`, 'region:kuzbass');
  return person;
}

async function aMatch(person: string, program: Program, change: object = {}): Promise<string> {
  const match = randomUUID();
  await subgraph.deliver(MatchFact, match, {
    person,
    program: program.id,
    activity: null,
    assessments: [],
    deficits: [],
    decidedOn: '2026-11-10',
    approved: true,
    ...change,
  });
  return match;
}

test('a person takes a seat and others are told of the study, of the seat and of the introduction', async () => {
  const program = await subgraph.given(aProgram());
  const cohort = await subgraph.given(aCohort(program, { seats: 3, taken: 1 }));
  const personId = await aPerson();
  const { enrol: enrolment } = await enrol(program, { personId, cohortId: cohort.id });

  expect(enrolment).toMatchObject({
    outcome: 'STUDYING',
    person: { id: personId },
    program: { id: program.id },
    cohort: { id: cohort.id, enrolled: 2, free: 1 },
    match: null,
  });
  expect((await subgraph.facts(EnrolmentFact)).at(-1)).toMatchObject({
    subject: enrolment.id,
    data: {
      person: personId,
      program: program.id,
      match: null,
      enrolledOn: '2026-11-21',
      endedOn: null,
      outcome: 'STUDYING',
    },
  });
  expect((await subgraph.facts(CohortFact)).at(-1)).toMatchObject({
    subject: cohort.id,
    data: { free: 1, seats: 3 },
  });
  expect((await subgraph.facts(EnrolmentIntroductionFact)).at(-1)).toMatchObject({
    subject: enrolment.id,
    data: { person: personId, party: program.providerId, from: '2026-11-21', to: null },
  });
});

test('fifty people ask for the last seat at once and one gets it', async () => {
  const program = await subgraph.given(aProgram());
  const cohort = await subgraph.given(aCohort(program, { seats: 5, taken: 4 }));
  const people = await Promise.all(Array.from({ length: 50 }, aPerson));
  const answers = await Promise.all(
    people.map((personId) => enrol(program, { personId, cohortId: cohort.id })),
  );

  const codes = answers.map(({ enrol: { code = 'DONE' } }) => code);
  expect(codes.filter((code) => code === 'DONE')).toHaveLength(1);
  expect(codes.filter((code) => code === 'COHORT_FULL')).toHaveLength(49);
  const after = await subgraph.worker.fork().findOneOrFail(Cohort, { id: cohort.id });
  expect(after.taken).toBe(5);
});

test('the database itself keeps more people than seats out', async () => {
  const program = await subgraph.given(aProgram());
  const cohort = await subgraph.given(aCohort(program, { seats: 1, taken: 1 }));
  await expect(
    subgraph.worker.fork().execute('update cohort set taken = 2 where id = ?', [cohort.id]),
  ).rejects.toMatchObject({ code: '23514' });
});

test('one person is admitted once however many ask at the same time, and the seats of the others stay free', async () => {
  const program = await subgraph.given(aProgram());
  const cohort = await subgraph.given(aCohort(program));
  const personId = await aPerson();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => enrol(program, { personId, cohortId: cohort.id })),
  );
  const codes = answers.map(({ enrol: { code = 'DONE' } }) => code).toSorted();
  expect(codes).toEqual([...Array<string>(9).fill('ALREADY_ENROLLED'), 'DONE']);
  const after = await subgraph.worker.fork().findOneOrFail(Cohort, { id: cohort.id });
  expect(after.taken).toBe(1);
});

test('whoever has completed or left may study the program again', async () => {
  const program = await subgraph.given(aProgram());
  const personId = await aPerson();
  await subgraph.given(
    anEnrolment(program, {
      personId,
      outcome: 'COMPLETED',
      endedOn: '2026-11-05',
      certificateNumber: 'П-1',
    }),
  );
  expect((await enrol(program, { personId })).enrol.code).toBeUndefined();
});

test.each([
  ['a program that is over', { enrolledOn: '2026-12-01' }, 'PROGRAM_NOT_RUNNING'],
  ['a person nobody knows', { personId: randomUUID() }, 'PERSON_UNKNOWN'],
  ['a cohort that is not there', { cohortId: randomUUID() }, 'COHORT_UNKNOWN'],
  ['a match that is not there', { matchId: randomUUID() }, 'MATCH_UNKNOWN'],
])('%s is refused', async (_, change, code) => {
  const program = await subgraph.given(aProgram({ runningTo: '2026-12-01' }));
  const personId = await aPerson();
  expect(await enrol(program, { personId, ...change })).toEqual({ enrol: { code } });
});

test('a cohort of another program is unknown here', async () => {
  const [program, other] = [await subgraph.given(aProgram()), await subgraph.given(aProgram())];
  const cohort = await subgraph.given(aCohort(other));
  expect(await enrol(program, { personId: await aPerson(), cohortId: cohort.id })).toEqual({
    enrol: { code: 'COHORT_UNKNOWN' },
  });
});

/** @requirement I-3 */
test('the approved match is linked without being named, because I-3 counts nothing without it', async () => {
  const program = await subgraph.given(aProgram());
  const personId = await aPerson();
  await aMatch(personId, program, { decidedOn: '2026-10-01' });
  const latest = await aMatch(personId, program);
  const { enrol: enrolment } = await enrol(program, { personId });
  expect(enrolment.match).toEqual({ id: latest });
  expect((await subgraph.facts(EnrolmentFact)).at(-1)?.data.match).toBe(latest);
});

test.each([
  ['of another person', (program: Program) => aMatch(randomUUID(), program)],
  [
    'that is not approved',
    (program: Program, person: string) => aMatch(person, program, { approved: false }),
  ],
  [
    'decided after the admission',
    (program: Program, person: string) => aMatch(person, program, { decidedOn: '2026-11-22' }),
  ],
])('a match %s is unknown', async (_, given) => {
  const program = await subgraph.given(aProgram());
  const personId = await aPerson();
  const matchId = await given(program, personId);
  expect(await enrol(program, { personId, matchId })).toEqual({ enrol: { code: 'MATCH_UNKNOWN' } });
  expect((await enrol(program, { personId })).enrol.match).toBeNull();
});

test('nobody is enrolled to a program of another institution', async () => {
  const program = await subgraph.given(aProgram());
  const input = { programId: program.id, personId: await aPerson(), enrolledOn: '2026-11-21' };
  await expect(
    subgraph.as(staffOf(randomUUID())).execute(ENROL, { key: randomUUID(), input }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
