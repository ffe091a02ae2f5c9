import { randomUUID } from 'node:crypto';
import { ProgramFact } from '@metodgraf/facts';
import { NOW, startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCompetency,
  aProgram,
  aRegistration,
  developing,
  staffOf,
} from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const FIELDS = `id title kind hours form version updatedAt runningTo provider { id } competencies { id }
  federalRegistrations { number from to } inFederalRegistry running`;
const ADD = `mutation ($key: ID!, $input: AddProgramInput!) { addProgram(requestId: $key, input: $input) {
  ... on Program { ${FIELDS} } ... on AddProgramProblem { code parameters { name value } } } }`;
const EDIT = `mutation ($key: ID!, $input: EditProgramInput!) { editProgram(requestId: $key, input: $input) {
  ... on Program { ${FIELDS} } ... on EditProgramProblem { code } } }`;

const description = {
  title: ' Математическая грамотность ',
  hours: 36,
  form: 'DISTANCE',
  annotation: 'Для учителей математики',
  runningFrom: '2026-09-01',
};

const edited = (program: { id: string; version: number }, change: object = {}) => ({
  ...description,
  id: program.id,
  version: program.version,
  competencyIds: [],
  federalRegistrations: [],
  ...change,
});

/** @requirement R013, R014 */
test('a provider adds a program to the catalogue and others are told', async () => {
  const institution = randomUUID();
  const competency = await subgraph.given(aCompetency());
  const input = {
    ...description,
    kind: 'UPSKILLING',
    competencyIds: [competency.id],
    federalRegistrations: [{ number: '77', from: '2026-10-01', to: null }],
  };
  const { addProgram } = await subgraph
    .as(staffOf(institution))
    .execute<{ addProgram: { id: string } }>(ADD, { key: randomUUID(), input });

  expect(addProgram).toMatchObject({
    title: 'Математическая грамотность',
    provider: { id: institution },
    competencies: [{ id: competency.id }],
    federalRegistrations: [{ number: '77', from: '2026-10-01', to: null }],
    inFederalRegistry: true,
    running: true,
    version: 1,
  });
  const fact = (await subgraph.facts(ProgramFact)).find(({ subject }) => subject === addProgram.id);
  expect(fact?.data).toEqual({
    title: 'Математическая грамотность',
    kind: 'UPSKILLING',
    provider: institution,
    hours: 36,
    form: 'DISTANCE',
    competencies: [competency.id],
    federal: [{ number: '77', from: '2026-10-01', to: null }],
    running: { from: '2026-09-01', to: null },
  });
});

test.each([
  ['too few hours', { hours: 15 }, 'HOURS_TOO_FEW'],
  ['an unknown competency', { competencyIds: [randomUUID()] }, 'COMPETENCY_UNKNOWN'],
  ['reversed dates', { runningTo: '2026-08-01' }, 'DATES_REVERSED'],
  ['no title', { title: ' ' }, 'TITLE_EMPTY'],
  [
    'a registration without a number',
    { federalRegistrations: [{ number: ' ', from: '2026-10-01' }] },
    'REGISTRATION_NUMBER_EMPTY',
  ],
])('a program with %s is refused and nothing is stored', async (_, change, code) => {
  const institution = randomUUID();
  const input = {
    ...description,
    kind: 'UPSKILLING',
    competencyIds: [],
    federalRegistrations: [],
    ...change,
  };
  const staff = subgraph.as(staffOf(institution));
  expect(await staff.execute(ADD, { key: randomUUID(), input })).toMatchObject({
    addProgram: { code },
  });
  expect(
    await staff.execute(
      'query ($f: ProgramFilter) { programs(first: 1, filter: $f) { totalCount } }',
      {
        f: { providerId: institution },
      },
    ),
  ).toEqual({ programs: { totalCount: 0 } });
});

test.each([
  ['a teacher', { role: 'EDUCATOR' as const, organization: null }],
  [
    'a methodologist of an institution',
    { role: 'METHODOLOGIST' as const, organization: randomUUID() },
  ],
  ['a provider without an institution', { role: 'PROVIDER' as const, organization: null }],
])('%s adds no program', async (_, viewer) => {
  const input = { ...description, kind: 'UPSKILLING', competencyIds: [], federalRegistrations: [] };
  await expect(
    subgraph.as({ person: randomUUID(), ...viewer }).execute(ADD, { key: randomUUID(), input }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN', message: expect.stringMatching(/прав/) as string });
});

/** @requirement R013, R244 */
test('an edit replaces competencies and registrations and counts as a new version', async () => {
  const program = await subgraph.given(aProgram());
  const [old, kept, fresh] = [
    await subgraph.given(aCompetency()),
    await subgraph.given(aCompetency()),
    await subgraph.given(aCompetency()),
  ];
  await subgraph.given(developing(program, old.id));
  await subgraph.given(developing(program, kept.id));
  await subgraph.given(aRegistration(program, '2024-01-01', '2025-01-01'));
  const later = new Date(NOW.getTime() + 60_000);
  const input = edited(program, {
    competencyIds: [kept.id, fresh.id, fresh.id],
    federalRegistrations: [{ number: '123456', from: '2024-01-01', to: '2027-01-01' }],
  });
  const { editProgram } = await subgraph
    .as(staffOf(program.providerId), later)
    .execute<{ editProgram: { competencies: { id: string }[] } }>(EDIT, {
      key: randomUUID(),
      input,
    });

  expect(editProgram).toMatchObject({
    version: 2,
    updatedAt: later.toISOString(),
    federalRegistrations: [{ from: '2024-01-01', to: '2027-01-01' }],
  });
  expect(editProgram.competencies.map(({ id }) => id).toSorted()).toEqual(
    [kept.id, fresh.id].toSorted(),
  );
});

test('two editors who change only the competencies do not overwrite each other unseen', async () => {
  const program = await subgraph.given(
    aProgram({ ...description, form: 'DISTANCE', title: 'Программа' }),
  );
  const competency = await subgraph.given(aCompetency());
  const staff = subgraph.as(staffOf(program.providerId), new Date(NOW.getTime() + 1));
  const input = edited(program, { title: 'Программа', competencyIds: [competency.id] });
  await staff.execute(EDIT, { key: randomUUID(), input });
  await expect(staff.execute(EDIT, { key: randomUUID(), input })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('a program of another institution cannot be edited: refused in words, and the row itself does not move', async () => {
  const program = await subgraph.given(aProgram());
  const stranger = staffOf(randomUUID());
  await expect(
    subgraph.as(stranger).execute(EDIT, { key: randomUUID(), input: edited(program) }),
  ).rejects.toMatchObject({
    code: 'FORBIDDEN',
    action: 'catalog:program:edit',
  });

  expect(await rawUpdates(program.id, stranger.organization)).toBe(0);
  expect(await rawUpdates(program.id, program.providerId, 'EDUCATOR')).toBe(0);
  expect(await rawUpdates(program.id, program.providerId)).toBe(1);
});

test('a stranger hangs no cohort on a foreign program even by raw SQL', async () => {
  const program = await subgraph.given(aProgram());
  const stranger = randomUUID();
  const insert = asApplication(stranger, 'PROVIDER', (execute) =>
    execute(
      `insert into cohort (id, program_id, provider_id, starts_on, ends_on, place, seats)
       values (gen_random_uuid(), ?, ?, '2026-12-01', '2026-12-10', 'Кемерово', 5)`,
      [program.id, stranger],
    ),
  );
  await expect(insert).rejects.toMatchObject({ code: '42501' });
});

const rawUpdates = async (id: string, organization: string, role = 'PROVIDER'): Promise<number> => {
  const rows = await asApplication(organization, role, (execute) =>
    execute(`update program set title = 'подмена' where id = ? returning id`, [id]),
  );
  return rows.length;
};

type Execute = (sql: string, values: unknown[]) => Promise<unknown[]>;

/** Runs SQL as the role that requests use, with the rights of a member of the institution. */
async function asApplication(
  organization: string,
  role: string,
  work: (execute: Execute) => Promise<unknown[]>,
) {
  const orm = await MikroORM.init({
    clientUrl: subgraph.urls.appUrl,
    entities: [...service.entities],
  });
  try {
    const em = orm.em.fork();
    em.setSessionContext({
      variables: { 'app.person': randomUUID(), 'app.organization': organization, 'app.role': role },
    });
    return await em.transactional((tx) =>
      work((sql, values) => tx.execute<unknown[]>(sql, values)),
    );
  } finally {
    await orm.close();
  }
}
