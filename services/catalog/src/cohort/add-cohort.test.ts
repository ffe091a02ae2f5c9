import { randomUUID } from 'node:crypto';
import { CohortFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aProgram, staffOf } from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const ADD = `mutation ($key: ID!, $input: AddCohortInput!) { addCohort(requestId: $key, input: $input) {
  ... on Cohort { id program { id } seats enrolled free } ... on AddCohortProblem { code } } }`;

const intake = { startsOn: '2026-12-01', endsOn: '2026-12-10', place: 'Кемерово', seats: 25 };

test('an intake is opened with all its seats free, and others are told', async () => {
  const program = await subgraph.given(aProgram());
  const input = { ...intake, programId: program.id };
  const { addCohort } = await subgraph
    .as(staffOf(program.providerId))
    .execute<{ addCohort: { id: string } }>(ADD, { key: randomUUID(), input });
  expect(addCohort).toMatchObject({
    program: { id: program.id },
    seats: 25,
    enrolled: 0,
    free: 25,
  });
  expect((await subgraph.facts(CohortFact)).at(-1)).toEqual({
    subject: addCohort.id,
    version: 1,
    deleted: false,
    data: { ...intake, program: program.id, free: 25 },
  });
});

test.each([
  ['without seats', { seats: 0 }, 'SEATS_NOT_POSITIVE'],
  [
    'of a program that is over',
    { startsOn: '2027-01-01', endsOn: '2027-01-05' },
    'PROGRAM_NOT_RUNNING',
  ],
])('an intake %s is refused', async (_, change, code) => {
  const program = await subgraph.given(aProgram({ runningTo: '2027-01-01' }));
  const input = { ...intake, programId: program.id, ...change };
  expect(
    await subgraph.as(staffOf(program.providerId)).execute(ADD, { key: randomUUID(), input }),
  ).toEqual({
    addCohort: { code },
  });
});

test('nobody opens an intake of a foreign program, and an unknown program is not found', async () => {
  const program = await subgraph.given(aProgram());
  const stranger = subgraph.as(staffOf(randomUUID()));
  await expect(
    stranger.execute(ADD, { key: randomUUID(), input: { ...intake, programId: program.id } }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(
    stranger.execute(ADD, { key: randomUUID(), input: { ...intake, programId: randomUUID() } }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
