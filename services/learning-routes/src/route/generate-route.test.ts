import { randomUUID } from 'node:crypto';
import { MatchFact, RouteFact } from '@metodgraf/facts';
import { NOW, startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMethodologist, aProgram, aViewer } from '../../testing/builders.ts';
import { GENERATE, SHOW, type ShownRoute } from '../../testing/operations.ts';
import { aScene, type Scene } from '../../testing/scene.ts';
import { Activity } from '../offer/activity.entity.ts';
import { Program } from '../offer/program.entity.ts';
import { Enrolment } from '../progress/enrolment.entity.ts';
import { service } from '../service.ts';
import { choosingTime } from './choosing-time.ts';
import { generateRoute } from './generate-route.ts';
import type { LearningRoute } from './learning-route.entity.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

/** @requirement R047, R066, R099, R109, RM-13 */
describe('a methodologist generates a route', () => {
  test('it closes what it can within the hours and says why each step stands there', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.draft();

    expect(route).toMatchObject({
      status: 'DRAFT',
      totalHours: 42,
      uncovered: [],
      clause: { ref: 'order-1971#1.3.route' },
    });
    expect(route.basis).toHaveLength(3);
    const [program, event] = route.steps;
    expect(program).toMatchObject({
      position: 1,
      program: { id: scene.wide.id },
      form: 'FORMAL',
      state: 'PLANNED',
      closes: [{ id: scene.deficits[0]?.id }, { id: scene.deficits[1]?.id }],
      explanation:
        'Закрывает дефициты: «Критериальное оценивание» (компетенция отсутствует), «Работа с данными» (компетенция развита недостаточно); программа не входит в федеральный реестр; 36 часов из 72.',
    });
    expect(program?.lostWithout).toMatch(
      /^Без этого шага останутся открытыми дефициты: «Критериальное оценивание»/,
    );
    expect(event).toMatchObject({
      position: 2,
      activity: { id: scene.event.id },
      form: 'NONFORMAL',
    });
  });

  test('an alternative in the federal registry is offered with what it would not close', async () => {
    const scene = await aScene(subgraph);
    const { steps } = await scene.draft();
    expect(steps[0]?.alternatives).toMatchObject([
      {
        program: { id: scene.exact.id },
        federal: true,
        words:
          'Закрывает дефицит: «Критериальное оценивание» (компетенция отсутствует); не закроет дефицит: «Работа с данными» (компетенция развита недостаточно); программа федерального реестра № 1024; 36 часов.',
      },
    ]);
  });

  test('the match is recorded with its basis and told, not yet approved', async () => {
    const scene = await aScene(subgraph);
    const { id, steps } = await scene.draft();
    const matches = (await subgraph.facts(MatchFact)).filter(
      ({ data }) => data.person === scene.teacher,
    );
    expect(matches.map(({ subject, data }) => ({ subject, ...data }))).toEqual(
      expect.arrayContaining([
        {
          subject: steps[0]?.match?.id,
          person: scene.teacher,
          program: scene.wide.id,
          activity: null,
          assessments: [scene.deficits[0]?.assessmentId],
          deficits: scene.deficits.slice(0, 2).map((deficit) => deficit.id),
          decidedOn: '2026-11-21',
          approved: false,
        },
      ]),
    );
    expect(matches).toHaveLength(2);
    const [route] = (await subgraph.facts(RouteFact)).filter(({ subject }) => subject === id);
    expect(route?.data).toMatchObject({
      status: 'DRAFT',
      approvedOn: null,
      basis: [scene.deficits[0]?.assessmentId],
    });
  });

  test('a program the person is on or has finished is not offered again', async () => {
    const scene = await aScene(subgraph);
    await subgraph.given((em) =>
      em.create(Enrolment, {
        id: randomUUID(),
        personId: scene.teacher,
        programId: scene.wide.id,
        enrolledOn: '2026-10-01',
        outcome: 'STUDYING',
      }),
    );
    const { steps } = await scene.draft();
    expect(steps.map(({ program }) => program?.id)).toContain(scene.exact.id);
    expect(steps.map(({ program }) => program?.id)).not.toContain(scene.wide.id);
  });

  test('asked twice with one key it is made once', async () => {
    const scene = await aScene(subgraph);
    const variables = {
      key: randomUUID(),
      input: { personId: scene.teacher, hoursBudget: 72, pace: 'ровно' },
    };
    const answers = await Promise.all(
      [1, 2, 3].map(() => scene.as.methodologist.execute(GENERATE, variables)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('of two at the same moment one is made and one refused', async () => {
    const scene = await aScene(subgraph);
    const statuses = (await Promise.all([scene.draft(), scene.draft()])).map(
      ({ status, code }) => status ?? code,
    );
    expect(statuses.toSorted()).toEqual(['DRAFT', 'OPEN_ROUTE_EXISTS']);
  });
});

/** A clock that moves by this share of the time for choosing every time it is read. */
function aClock(step: number): () => Date {
  let passed = 0;
  return () => new Date(NOW.getTime() + (passed += step) * choosingTime.longestMs);
}

describe('when the time for choosing is over', () => {
  const generate = async (scene: Scene, shareAnAim: number, key = randomUUID()) => {
    const context = scene.as.methodologist.context();
    const input = { personId: scene.teacher, hoursBudget: 72, pace: 'ровно' };
    return generateRoute({ ...context, now: aClock(shareAnAim) }, key, input);
  };

  test('the best proven so far is recorded and says what is not proven', async () => {
    const scene = await aScene(subgraph);
    const made = await generate(scene, 0.4);
    expect(made).toMatchObject({
      status: 'DRAFT',
      unproven: expect.stringMatching(
        /^Время расчёта вышло\. Доказано: больше дефицитов .* не закрыть/,
      ) as string,
    });
    const { id } = made as LearningRoute;
    expect(await scene.as.methodologist.execute(SHOW, { id })).toMatchObject({
      learningRoute: { unproven: (made as LearningRoute).unproven },
    });
  });

  test('with nothing proven no route is made, and a new attempt may succeed', async () => {
    const scene = await aScene(subgraph);
    expect(await generate(scene, 1.1)).toMatchObject({ code: 'OUT_OF_TIME' });
    expect(await scene.draft()).toMatchObject({ status: 'DRAFT', unproven: null });
  });
});

describe('a route is refused', () => {
  test.each([
    ['PACE_EMPTY', { pace: '   ' }],
    ['BUDGET_TOO_SMALL', { hoursBudget: 5 }],
    ['BUDGET_TOO_SMALL', { hoursBudget: 0 }],
  ])('%s', async (code, wrong) => {
    const scene = await aScene(subgraph);
    const input = { personId: scene.teacher, hoursBudget: 72, pace: 'ровно', ...wrong };
    expect(await scene.change(GENERATE, input)).toMatchObject({ code });
  });

  test('BUDGET_TOO_SMALL names the least hours that would do', async () => {
    const scene = await aScene(subgraph);
    const answer = await scene.change(GENERATE, {
      personId: scene.teacher,
      hoursBudget: 5,
      pace: 'ровно',
    });
    expect(answer.parameters).toEqual([{ name: 'least', value: '6' }]);
  });

  test('NO_DEFICITS when there is no valid diagnostic', async () => {
    const methodologist = aMethodologist();
    const person = randomUUID();
    await subgraph.reach(person, ...methodologist.scopes);
    const input = { personId: person, hoursBudget: 72, pace: 'ровно' };
    const answer = await subgraph.as(methodologist).execute(GENERATE, { key: randomUUID(), input });
    expect(answer).toEqual({ generateRoute: { code: 'NO_DEFICITS', parameters: [] } });
  });

  test('NOTHING_SUITS when no program closes the deficits', async () => {
    const scene = await aScene(subgraph);
    await subgraph.given(async (em) => {
      await em.nativeDelete(Program, { id: { $in: [scene.wide.id, scene.exact.id] } });
      await em.nativeDelete(Activity, { id: scene.event.id });
      aProgram([])(em);
    });
    expect(await scene.draft()).toMatchObject({ code: 'NOTHING_SUITS' });
  });

  test('OPEN_ROUTE_EXISTS until the first is closed', async () => {
    const scene = await aScene(subgraph);
    await scene.draft();
    expect(await scene.draft()).toMatchObject({ code: 'OPEN_ROUTE_EXISTS' });
  });

  test.each([
    ['a methodologist of others', () => aMethodologist()],
    ['the ministry', () => aViewer('MINISTRY', 'region:kuzbass')],
    ['the center', () => aViewer('CENTER', 'region:kuzbass')],
    [
      'the teacher',
      (teacher: string) => ({ person: teacher, role: 'EDUCATOR' as const, scopes: [] }),
    ],
  ])('for %s: forbidden, in Russian, and audited', async (_, viewerOf) => {
    const scene = await aScene(subgraph);
    const viewer = viewerOf(scene.teacher);
    const input = { personId: scene.teacher, hoursBudget: 72, pace: 'ровно' };
    await expect(
      subgraph
        .as(viewer)
        .execute<{ generateRoute: ShownRoute }>(GENERATE, { key: randomUUID(), input }),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('Недостаточно прав') as string,
    });
    expect((await subgraph.audit()).at(-1)).toMatchObject({
      actor: viewer.person,
      outcome: 'FORBIDDEN',
    });
  });
});
