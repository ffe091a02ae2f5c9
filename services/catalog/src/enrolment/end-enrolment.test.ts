import { randomUUID } from 'node:crypto';
import { CohortFact, EnrolmentFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCohort, anEnrolment, aProgram, staffOf } from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const COMPLETE = `mutation ($key: ID!, $input: CompleteEnrolmentInput!) { completeEnrolment(requestId: $key, input: $input) {
  ... on Enrolment { outcome endedOn certificateNumber version } ... on CompleteEnrolmentProblem { code } } }`;
const WITHDRAW = `mutation ($key: ID!, $input: WithdrawEnrolmentInput!) { withdrawEnrolment(requestId: $key, input: $input) {
  ... on Enrolment { outcome endedOn withdrawalReason cohort { free } } ... on WithdrawEnrolmentProblem { code } } }`;

async function aStudy() {
  const program = await subgraph.given(aProgram());
  const cohort = await subgraph.given(aCohort(program, { seats: 1, taken: 1 }));
  const enrolment = await subgraph.given(anEnrolment(program, { cohortId: cohort.id }));
  return { program, cohort, enrolment, staff: subgraph.as(staffOf(program.providerId)) };
}

const completion = { version: 1, endedOn: '2026-11-20', certificateNumber: ' 420-77 ' };
const withdrawal = { version: 1, endedOn: '2026-11-20', reason: ' Переезд ' };

test('completing records the certificate and keeps the seat', async () => {
  const { enrolment, staff } = await aStudy();
  const input = { ...completion, id: enrolment.id };
  expect(await staff.execute(COMPLETE, { key: randomUUID(), input })).toEqual({
    completeEnrolment: {
      outcome: 'COMPLETED',
      endedOn: '2026-11-20',
      certificateNumber: '420-77',
      version: 2,
    },
  });
  expect((await subgraph.facts(EnrolmentFact)).at(-1)).toMatchObject({
    subject: enrolment.id,
    data: { outcome: 'COMPLETED', endedOn: '2026-11-20' },
  });
});

test.each([
  ['tomorrow', { endedOn: '2026-11-22' }, 'IN_FUTURE'],
  ['before the admission', { endedOn: '2026-10-31' }, 'DATES_REVERSED'],
  ['without a certificate', { certificateNumber: '' }, 'CERTIFICATE_EMPTY'],
])('completing %s is refused', async (_, change, code) => {
  const { enrolment, staff } = await aStudy();
  const input = { ...completion, id: enrolment.id, ...change };
  expect(await staff.execute(COMPLETE, { key: randomUUID(), input })).toEqual({
    completeEnrolment: { code },
  });
});

test('withdrawing gives the seat to the next one and is told', async () => {
  const { enrolment, cohort, staff } = await aStudy();
  const input = { ...withdrawal, id: enrolment.id };
  expect(await staff.execute(WITHDRAW, { key: randomUUID(), input })).toEqual({
    withdrawEnrolment: {
      outcome: 'WITHDRAWN',
      endedOn: '2026-11-20',
      withdrawalReason: 'Переезд',
      cohort: { free: 1 },
    },
  });
  expect((await subgraph.facts(CohortFact)).at(-1)).toMatchObject({
    subject: cohort.id,
    data: { free: 1 },
  });
  expect((await subgraph.facts(EnrolmentFact)).at(-1)?.data.outcome).toBe('WITHDRAWN');
});

test('what has ended does not end again', async () => {
  const { enrolment, staff } = await aStudy();
  await staff.execute(WITHDRAW, { key: randomUUID(), input: { ...withdrawal, id: enrolment.id } });
  const again = { ...withdrawal, id: enrolment.id, version: 2 };
  expect(await staff.execute(WITHDRAW, { key: randomUUID(), input: again })).toEqual({
    withdrawEnrolment: { code: 'ALREADY_ENDED' },
  });
  const late = { ...completion, id: enrolment.id, version: 2 };
  expect(await staff.execute(COMPLETE, { key: randomUUID(), input: late })).toEqual({
    completeEnrolment: { code: 'ALREADY_ENDED' },
  });
});

test('an enrolment of another institution is not even found; the learner sees hers and may not end it', async () => {
  const { enrolment } = await aStudy();
  const input = { ...completion, id: enrolment.id };
  await expect(
    subgraph.as(staffOf(randomUUID())).execute(COMPLETE, { key: randomUUID(), input }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });

  await subgraph.reach(enrolment.personId, `own:${enrolment.personId}`);
  const learner = subgraph.as({ person: enrolment.personId, role: 'EDUCATOR' });
  await expect(learner.execute(COMPLETE, { key: randomUUID(), input })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a lost race is a conflict', async () => {
  const { enrolment, staff } = await aStudy();
  const input = { ...completion, id: enrolment.id, version: 7 };
  await expect(staff.execute(COMPLETE, { key: randomUUID(), input })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});
