import { RouteFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DemoFacts, factsFor } from '../../testing/demo-facts.ts';
import { ministry } from '../../testing/viewers.ts';
import { service } from '../service.ts';
import { recalculate } from './index.ts';

const CURRENT = `query ($code: ID!) { indicator(code: $code) { current {
  numerator denominator value status load { average unassigned loads }
} } }`;

let subgraph: TestSubgraph;
let facts: DemoFacts;
let center: string;
let schoolId: string;

beforeEach(async () => {
  subgraph = await startSubgraph(service);
  facts = factsFor(subgraph);
  center = await facts.organization({ type: 'CENTER' });
  schoolId = await facts.organization();
});
afterEach(() => subgraph.stop());

async function current(code: string): Promise<Record<string, unknown> | null> {
  await recalculate(subgraph.work);
  const { indicator } = await subgraph
    .as(ministry())
    .execute<{ indicator: { current: Record<string, unknown> | null } }>(CURRENT, { code });
  return indicator.current;
}

const aTeacher = (): Promise<string> => facts.person({ organization: schoolId });

/** Someone of another service is known of, so that every feed has been read. */
async function everyFeedIsRead(): Promise<void> {
  const stranger = await facts.person({ organization: schoolId }, { kind: 'OTHER' });
  const program = await facts.program();
  await facts.enrolment({ person: stranger, program, match: null });
  await facts.route(stranger, []);
  await facts.assessment(stranger, schoolId);
  await facts.participation(stranger);
}

/** @requirement I-3, I-6, J-1 */
test('one teacher on the whole journey changes J-1, I-6 and I-3 by exactly one, each at its step', async () => {
  await everyFeedIsRead();
  const [heroine] = await Promise.all([aTeacher(), aTeacher(), aTeacher(), aTeacher()]);
  const numerators = async () => {
    const values = [await current('J-1'), await current('I-6'), await current('I-3')];
    return values.map((value) => value?.['numerator']);
  };
  expect(await numerators()).toEqual([0, 0, 0]);

  const assessment = await facts.assessment(heroine, center);
  expect(await numerators()).toEqual([1, 0, 0]);

  await facts.route(heroine, [assessment]);
  expect(await numerators()).toEqual([1, 1, 0]);

  const program = await facts.program();
  const match = await facts.match(heroine, program, [assessment]);
  const enrolment = { person: heroine, program, match };
  await facts.enrolment(enrolment, { outcome: 'STUDYING', endedOn: null });
  expect(await numerators()).toEqual([1, 1, 0]);

  await facts.enrolment(enrolment);
  expect(await numerators()).toEqual([1, 1, 1]);
  expect(await current('I-3')).toMatchObject({ denominator: 4, value: 25, status: 'NEAR' });

  const [second, third] = [await facts.assessment(heroine, center), await facts.program()];
  await facts.route(heroine, [second]);
  const again = await facts.match(heroine, third, [second]);
  await facts.enrolment({ person: heroine, program: third, match: again });
  expect(await numerators()).toEqual([1, 1, 1]);
});

test('before a feed was ever read there are no data, and nobody in the denominator is no zero', async () => {
  await aTeacher();
  expect(await current('I-3')).toMatchObject({
    numerator: null,
    denominator: null,
    value: null,
    status: 'NO_DATA',
  });
  await everyFeedIsRead();
  expect(await current('I-3')).toMatchObject({
    numerator: 0,
    denominator: 1,
    value: 0,
    status: 'BEHIND',
  });
  expect(await current('I-8')).toMatchObject({
    numerator: 0,
    denominator: 0,
    value: null,
    status: 'NO_DATA',
  });
  expect(await current('J-1')).toMatchObject({ value: 0, status: 'NO_TARGET' });
});

/** @requirement I-7, R178 */
test('the load is the greatest one, with the average and those whom nobody accompanies', async () => {
  await everyFeedIsRead();
  const [first, second] = [await aTeacher(), await aTeacher()];
  const appointments = [await facts.appointment(first), await facts.appointment(second)];
  const assign = async (methodologist: string, appointment: string | undefined) =>
    facts.assignment(await aTeacher(), { methodologist, appointment: appointment ?? '' });
  for (let count = 0; count < 3; count += 1) await assign(first, appointments[0]);
  await assign(second, appointments[1]);
  await aTeacher();

  expect(await current('I-7')).toMatchObject({
    value: 3,
    numerator: 4,
    denominator: 2,
    status: 'REACHED',
    load: { average: 2, unassigned: 1, loads: [3, 1] },
  });
});

test('a late statement takes a person out again', async () => {
  await everyFeedIsRead();
  const teacher = await aTeacher();
  const route = await facts.route(teacher, [await facts.assessment(teacher, center)]);
  expect(await current('I-6')).toMatchObject({ numerator: 1 });
  await subgraph.deliver(RouteFact, route, null, 2);
  expect(await current('I-6')).toMatchObject({ numerator: 0 });
});

test('a second recalculation writes nothing, and one new fact writes one person', async () => {
  await everyFeedIsRead();
  const teacher = await aTeacher();
  await recalculate(subgraph.work);
  expect(await recalculate(subgraph.work)).toMatchObject({ listed: 0, values: 0 });
  await facts.assessment(teacher, center);
  expect(await recalculate(subgraph.work)).toMatchObject({ listed: 1 });
});
