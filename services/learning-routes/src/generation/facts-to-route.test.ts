import { randomUUID } from 'node:crypto';
import {
  ActivityFact,
  AssessmentFact,
  CohortFact,
  CompetencyFact,
  DeficitFact,
  PersonFact,
  ProgramFact,
} from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMethodologist } from '../../testing/builders.ts';
import { GENERATE, type ShownRoute } from '../../testing/operations.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const [person, competency, assessment, deficit, program, cohort, activity] = Array.from(
  { length: 7 },
  () => randomUUID(),
) as [string, string, string, string, string, string, string];
const methodologist = aMethodologist();
const always = { from: '2024-01-01', to: null };

const generate = async (): Promise<Partial<ShownRoute>> => {
  const input = { personId: person, hoursBudget: 72, pace: 'ровно' };
  const answer = await subgraph
    .as(methodologist)
    .execute<{ generateRoute: ShownRoute }>(GENERATE, { key: randomUUID(), input });
  return answer.generateRoute;
};

/** Each fact on its own, as feeds of different services bring them: in no particular order. */
const TELL: readonly (() => Promise<unknown>)[] = [
  () =>
    subgraph.deliver(CohortFact, cohort, {
      program,
      startsOn: '2026-12-15',
      endsOn: '2027-02-01',
      place: 'Кемерово',
      seats: 20,
      free: 3,
    }),
  () =>
    subgraph.deliver(DeficitFact, deficit, {
      person,
      assessment,
      competency,
      kind: 'ABSENCE',
      severity: 0.5,
      foundOn: '2026-03-10',
    }),
  () =>
    subgraph.deliver(CompetencyFact, competency, {
      code: 'SPEECH',
      name: 'Речь учителя',
      kind: 'COMMUNICATIVE',
    }),
  () =>
    subgraph.deliver(AssessmentFact, assessment, {
      person,
      kind: 'TEST',
      conductedBy: randomUUID(),
      finishedOn: '2026-03-10',
      validUntil: '2029-03-10',
      scaleVersion: 'kuzbass-levels-1',
    }),
];

test('a route is made of facts alone, whatever came first, and not before the last has come', async () => {
  await subgraph.deliver(PersonFact, person, {
    scopes: [
      { scope: methodologist.scopes[0] ?? '', ...always },
      { scope: `own:${person}`, ...always },
    ],
    mergedInto: null,
    erased: false,
  });
  for (const tell of TELL) {
    expect(await generate()).toMatchObject({ code: 'NO_DEFICITS' });
    await tell();
  }
  expect(await generate()).toMatchObject({ code: 'NOTHING_SUITS' });

  await subgraph.deliver(ActivityFact, activity, {
    title: 'Встреча',
    kind: 'EVENT',
    supportForm: null,
    owner: randomUUID(),
    competencies: [competency],
    startsOn: '2026-12-01',
    endsOn: '2026-12-01',
    hours: 80,
    seats: null,
    free: null,
  });
  expect(await generate()).toMatchObject({ code: 'BUDGET_TOO_SMALL' });

  // Runs from the new year only; its announced cohort makes it a choice today.
  await subgraph.deliver(ProgramFact, program, {
    title: 'Речь',
    kind: 'UPSKILLING',
    provider: randomUUID(),
    hours: 72,
    form: 'DISTANCE',
    competencies: [competency],
    federal: [{ number: '7', ...always }],
    running: { from: '2027-01-01', to: null },
  });
  const route = await generate();
  expect(route).toMatchObject({
    status: 'DRAFT',
    steps: [{ program: { id: program }, match: { federalOnDecision: true } }],
  });
  expect(route.steps?.[0]?.explanation).toBe(
    'Закрывает дефицит: «Речь учителя» (компетенция отсутствует); программа федерального реестра № 7; 72 часа из 72.',
  );
});

test('what ceased to be is offered and counted no longer', async () => {
  const [other, hers] = [randomUUID(), aMethodologist()];
  const found = randomUUID();
  await subgraph.reach(other, ...hers.scopes);
  await subgraph.deliver(AssessmentFact, randomUUID(), {
    person: other,
    kind: 'TEST',
    conductedBy: randomUUID(),
    finishedOn: '2026-03-10',
    validUntil: '2029-03-10',
    scaleVersion: 'kuzbass-levels-1',
  });
  const [own] = await subgraph.worker
    .fork()
    .execute<{ id: string }[]>('select id from assessment where person_id = ?', [other]);
  await subgraph.deliver(DeficitFact, found, {
    person: other,
    assessment: own?.id ?? '',
    competency,
    kind: 'ABSENCE',
    severity: 0.5,
    foundOn: '2026-03-10',
  });
  const ask = async () => {
    const input = { personId: other, hoursBudget: 72, pace: 'ровно' };
    return (
      await subgraph
        .as(hers)
        .execute<{ generateRoute: ShownRoute }>(GENERATE, { key: randomUUID(), input })
    ).generateRoute.code;
  };
  await subgraph.deliver(ProgramFact, program, null, 2);
  await subgraph.deliver(ActivityFact, activity, null, 2);
  expect(await ask()).toBe('NOTHING_SUITS');
  await subgraph.deliver(DeficitFact, found, null, 2);
  expect(await ask()).toBe('NO_DEFICITS');
});
