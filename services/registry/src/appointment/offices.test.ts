import { randomUUID } from 'node:crypto';
import { AccountFact, AppointmentFact, AssessmentFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCenter,
  actingAs,
  aGrant,
  aMethodologist,
  anAccount,
  anAssignment,
  anOrganization,
  aPerson,
  restated,
  TODAY,
} from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const SELECT = `... on Appointment { id version kind from to limit engagement functions remit isConfirmed
  territories { id } basis { diagnosedOn diagnosedBy assessmentId trainedOn trainedBy contractNumber workplace } }`;
const appoint = (input: object, actor = aCenter()) =>
  change(subgraph, actor, {
    name: 'appointPerson',
    input: { from: TODAY, terms: {}, ...input },
    select: SELECT,
  });
const correct = (input: object, actor = aCenter()) =>
  change(subgraph, actor, { name: 'editAppointment', input, select: SELECT });
const end = (input: object, actor = aCenter()) =>
  change(subgraph, actor, { name: 'endAppointment', input, select: SELECT });
const TRAINED = { trainedOn: '2026-05-20', trainedBy: 'ПК «Методическая поддержка», № 114' };

/** @requirement R003 R187 R203 */
describe('a member of the methodical active', () => {
  const admit = (personId: string, terms: object) =>
    appoint({ kind: 'ACTIVE', personId, terms: { functions: ['TUTOR', 'MENTOR'], ...terms } });

  test('is admitted with a diagnostic the system knows, and refused without one', async () => {
    const { id } = await aPerson(subgraph);
    expect(await admit(id, TRAINED)).toMatchObject({ code: 'NOT_DIAGNOSED' });
    const assessment = await passed(id, { finishedOn: '2026-02-10', validUntil: '2029-02-10' });
    expect(await admit(id, {})).toMatchObject({ code: 'NOT_TRAINED' });
    expect(await admit(id, TRAINED)).toMatchObject({
      functions: ['TUTOR', 'MENTOR'],
      limit: 0,
      isConfirmed: null,
      basis: { diagnosedOn: '2026-02-10', diagnosedBy: null, assessmentId: assessment, ...TRAINED },
    });
  });

  test('needs a diagnostic that still holds, or one passed elsewhere with its document', async () => {
    const { id } = await aPerson(subgraph);
    await passed(id, { finishedOn: '2022-02-10', validUntil: '2025-02-10' });
    expect(await admit(id, TRAINED)).toMatchObject({
      code: 'DIAGNOSIS_EXPIRED',
      parameters: [
        { name: 'field', value: 'diagnosedOn' },
        { name: 'until', value: '2025-02-10' },
      ],
    });
    const elsewhere = { diagnosedOn: '2026-04-01', diagnosedBy: 'Протокол Федерального оператора' };
    expect(await admit(id, { ...TRAINED, ...elsewhere })).toMatchObject({
      basis: { ...elsewhere, assessmentId: null },
    });
  });

  test('is not admitted by what somebody thinks of themselves', async () => {
    const { id } = await aPerson(subgraph);
    await passed(id, { kind: 'SELF', finishedOn: '2026-02-10', validUntil: '2029-02-10' });
    expect(await admit(id, TRAINED)).toMatchObject({ code: 'NOT_DIAGNOSED' });
  });
});

/** @requirement R004 */
test('a methodologist of a municipality works there; training as a tutor is recorded later', async () => {
  const organization = await anOrganization(subgraph, { typeCode: 'MUNICIPAL_SERVICE' });
  const person = await aPerson(subgraph, { organization, kind: 'OTHER' });
  const given = { kind: 'MUNICIPAL_METHODOLOGIST', organizationId: organization.id };
  const stranger = await aPerson(subgraph);
  expect(await appoint({ ...given, personId: stranger.id })).toMatchObject({
    code: 'NOT_ON_STAFF',
  });
  const appointed = await appoint({ ...given, personId: person.id });
  expect(await trainedOnly(true)).toBe(0);
  const terms = { ...TRAINED, territoryIds: ['osinniki-go'] };
  const edited = { id: appointed['id'], version: appointed['version'] };
  expect(await correct({ ...edited, terms })).toMatchObject({
    territories: [{ id: 'osinniki-go' }],
    basis: TRAINED,
  });
  expect(await trainedOnly(true)).toBe(1);
  expect(
    await correct({ ...edited, version: 2, terms: { territoryIds: ['nowhere'] } }),
  ).toMatchObject({ code: 'TERRITORY_UNKNOWN' });
  await expect(correct({ ...edited, terms })).rejects.toMatchObject({ code: 'CONFLICT' });
});

async function trainedOnly(trained: boolean): Promise<number> {
  const { appointments } = await subgraph
    .as(aCenter())
    .execute<{ appointments: { totalCount: number } }>(
      `query ($filter: AppointmentFilter) { appointments(first: 10, filter: $filter) { totalCount } }`,
      { filter: { kind: 'MUNICIPAL_METHODOLOGIST', trained } },
    );
  return appointments.totalCount;
}

/** @requirement R005 R085 R172 R198 */
test('a methodologist of an ММЦ is on the staff of its college by a labour contract', async () => {
  const college = await anOrganization(subgraph, { typeCode: 'COLLEGE' });
  const mmc = await anOrganization(subgraph, { typeCode: 'MMC' });
  await subgraph.worker
    .fork()
    .execute(
      `insert into organization_link (id, organization_id, parent_id, hierarchy, since) values (?, ?, ?, 'ADMINISTRATIVE', '2020-09-01')`,
      [randomUUID(), mmc.id, college.id],
    );
  const person = await aPerson(subgraph, { organization: college });
  const given = { kind: 'MMC_METHODOLOGIST', personId: person.id, organizationId: mmc.id };
  expect(await appoint(given)).toMatchObject({ code: 'CONTRACT_MISSING' });
  const contract = { contractNumber: '17-к', contractOn: '2026-08-25', workplace: 'Каб. 12' };
  expect(await appoint({ ...given, terms: { ...contract, engagement: 'OTHER' } })).toMatchObject({
    engagement: 'STAFF',
    basis: { contractNumber: '17-к', workplace: 'Каб. 12' },
  });
});

/** @requirement R010 R054 R009 */
test('one person holds several offices in time, the same one only once at a time', async () => {
  const school = await anOrganization(subgraph);
  const { id: personId } = await aPerson(subgraph, { organization: school });
  const expert = { kind: 'EXPERT', personId, terms: { remit: 'Программы ДПО' } };
  const first = await appoint({ ...expert, to: '2027-01-01' });
  expect(await appoint({ ...expert, from: '2026-12-31' })).toMatchObject({
    code: 'ALREADY_APPOINTED',
  });
  expect(await appoint({ ...expert, from: '2027-01-01' })).toMatchObject({ kind: 'EXPERT' });
  await appoint({ kind: 'MENTOR', personId, organizationId: school.id });
  const { person } = await subgraph
    .as(aCenter())
    .execute<{ person: object }>(`query ($id: ID!) { person(id: $id) { offices { kind from } } }`, {
      id: personId,
    });
  expect(person).toEqual({
    offices: [
      { kind: 'EXPERT', from: '2027-01-01' },
      expect.objectContaining({ from: TODAY }),
      expect.objectContaining({ from: TODAY }),
    ],
  });

  const ended = { id: first['id'], version: first['version'] };
  expect(await end({ ...ended, on: TODAY })).toMatchObject({ code: 'DATES_REVERSED' });
  expect(await end({ ...ended, on: '2026-12-01' })).toMatchObject({ to: '2026-12-01' });
  const fact = (await subgraph.facts(AppointmentFact)).find(
    ({ subject }) => subject === first['id'],
  );
  expect(fact?.data).toMatchObject({ kind: 'EXPERT', person: personId, to: '2026-12-01' });
});

test('the role of a mentor begins and ends with the appointment', async () => {
  const school = await anOrganization(subgraph);
  const person = await aPerson(subgraph, { organization: school });
  const account = await anAccount(subgraph, person);
  await aGrant(subgraph, { person, role: 'MENTOR' });
  await restated(subgraph, person.id);
  const roles = async () => {
    const facts = await subgraph.facts(AccountFact);
    const fact = facts.find(({ subject }) => subject === account.id);
    return fact?.data.grants.map(({ role, to }) => [role, to]);
  };
  expect(await roles()).toEqual([]);
  const given = { kind: 'MENTOR', personId: person.id, organizationId: school.id };
  const appointed = await appoint(given);
  expect(await roles()).toEqual([['MENTOR', null]]);
  await end({ id: appointed['id'], version: appointed['version'], on: '2026-12-01' });
  expect(await roles()).toEqual([['MENTOR', '2026-12-01']]);
});

/** @requirement R178 */
test('nobody but a methodologist is given educators, and she hands them over before she leaves', async () => {
  const school = await anOrganization(subgraph);
  const mentor = await aPerson(subgraph, { organization: school });
  const given = { kind: 'MENTOR', personId: mentor.id, organizationId: school.id };
  const appointed = await appoint(given);
  const educator = await aPerson(subgraph, { organization: school });
  const assign = change(subgraph, aCenter(), {
    name: 'assignEducator',
    input: { educatorId: educator.id, appointmentId: appointed['id'], from: TODAY },
    select: '... on Assignment { id }',
  });
  await expect(assign).rejects.toMatchObject({ code: 'NOT_FOUND' });

  const methodologist = await aMethodologist(subgraph);
  await anAssignment(subgraph, { person: educator, appointment: methodologist });
  const on = { id: methodologist.id, version: methodologist.version, on: '2026-12-01' };
  expect(await end(on)).toMatchObject({
    code: 'EDUCATORS_ASSIGNED',
    parameters: [{ name: 'assigned', value: '1' }],
  });
});

test('an office is seen by whoever may see the person, its grounds by the center and the person', async () => {
  const school = await anOrganization(subgraph);
  const { id } = await aPerson(subgraph, { organization: school, familyName: 'Рябинина' });
  const given = { kind: 'MENTOR', personId: id, organizationId: school.id, terms: { rate: 0.25 } };
  await appoint(given);
  const seen = async (actor: Parameters<TestSubgraph['as']>[0]) => {
    const { appointments } = await subgraph
      .as(actor)
      .execute<{ appointments: { edges: { node: { basis: object | null } }[] } }>(
        `query { appointments(first: 5, filter: { text: "рябинина", kind: MENTOR }) { edges { node { basis { rate } history { version } basisHistory { version } } } } }`,
      );
    return appointments.edges.map(({ node }) => node);
  };
  const open = { basis: { rate: 0.25 }, history: [{ version: 1 }], basisHistory: [{ version: 1 }] };
  expect(await seen(aCenter())).toEqual([open]);
  expect(await seen(actingAs('EDUCATOR', id, `own:${id}`))).toEqual([open]);
  const closed = { basis: null, history: [{ version: 1 }], basisHistory: [] };
  expect(await seen(actingAs('SCHOOL', randomUUID(), `org:${school.id}`))).toEqual([closed]);
  expect(await seen(actingAs('EDUCATOR', randomUUID()))).toEqual([]);
  await expect(appoint(given, actingAs('SCHOOL', randomUUID()))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a page of offices costs the same however many there are', async () => {
  const school = await anOrganization(subgraph);
  for (let count = 0; count < 3; count += 1) {
    const { id } = await aPerson(subgraph, { organization: school });
    await appoint({ kind: 'MENTOR', personId: id, organizationId: school.id });
  }
  const cost = async (first: number): Promise<number> => {
    const before = subgraph.statements.length;
    await subgraph.as(aCenter()).execute(
      `query ($first: Int!, $organization: ID) { appointments(first: $first, filter: { organizationId: $organization }) {
        totalCount edges { node { person { name offices { id } } organization { shortName } territories { name }
          basis { trainedOn } confirmations { on by { name } } } } } }`,
      { first, organization: school.id },
    );
    return subgraph.statements.length - before;
  };
  expect(await cost(3)).toBe(await cost(1));
});

/** The diagnostics service tells that a person passed an assessment. */
async function passed(
  person: string,
  over: { kind?: 'TEST' | 'SELF'; finishedOn: string; validUntil: string },
): Promise<string> {
  const subject = randomUUID();
  await subgraph.deliver(AssessmentFact, subject, {
    person,
    kind: 'TEST',
    conductedBy: randomUUID(),
    scaleVersion: '1',
    ...over,
  });
  return subject;
}
