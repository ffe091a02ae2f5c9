import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCenter,
  aMethodologist,
  anAssignment,
  anOrganization,
  educators,
  TODAY,
} from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import type { Appointment } from '../appointment/index.ts';
import type { Person } from '../person/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

/** A methodologist of two places and educators of one school. */
async function aCrowd(count: number) {
  const school = await anOrganization(subgraph);
  const first = await aMethodologist(subgraph, { limit: 2 });
  return { first, crowd: await educators(subgraph, { organization: school, count }) };
}

const allow = (appointment: Appointment, over: object = {}) =>
  change(subgraph, aCenter(), {
    name: 'allowOverload',
    input: {
      appointmentId: appointment.id,
      limit: 3,
      basis: 'Приказ ЦНППМ от 20.11.2026 № 18',
      from: TODAY,
      to: '2027-06-01',
      ...over,
    },
    select: '... on Overload { limit basis from to }',
  });
const assign = (person: Person, { id }: Appointment) =>
  change(subgraph, aCenter(), {
    name: 'assignEducator',
    input: { educatorId: person.id, appointmentId: id, from: TODAY },
    select: '... on Assignment { id }',
  });

test('an overload lets in more than the limit while it stands, and nobody after', async () => {
  const { first, crowd } = await aCrowd(4);
  const [one, two, three, four] = crowd as [Person, Person, Person, Person];
  for (const person of [one, two]) await anAssignment(subgraph, { person, appointment: first });
  expect(await assign(three, first)).toMatchObject({ code: 'LIMIT_REACHED' });
  expect(await allow(first)).toMatchObject({ limit: 3, from: TODAY });
  expect(await assign(three, first)).toMatchObject({ __typename: 'Assignment' });
  expect(await assign(four, first)).toMatchObject({
    code: 'LIMIT_REACHED',
    parameters: [{ name: 'limit', value: '3' }],
  });
  await subgraph.worker
    .fork()
    .execute(`update overload set until = ?, since = ?`, [TODAY, '2026-01-01']);
  expect(await assign(four, first)).toMatchObject({
    code: 'LIMIT_REACHED',
    parameters: [{ name: 'limit', value: '2' }],
  });
});

test.each([
  ['that is none', { limit: 2 }, 'NOT_ABOVE_LIMIT'],
  ['backwards', { to: '2026-01-01' }, 'DATES_REVERSED'],
])('an overload %s is refused', async (_, over, code) => {
  const { first } = await aCrowd(0);
  expect(await allow(first, over)).toMatchObject({ code });
});

test('an overload is allowed once for one time', async () => {
  const { first } = await aCrowd(0);
  await allow(first);
  expect(await allow(first)).toMatchObject({ code: 'ALREADY_ALLOWED' });
});
