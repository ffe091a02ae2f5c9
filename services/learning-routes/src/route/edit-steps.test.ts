import { randomUUID } from 'node:crypto';
import { MatchFact, RouteFact, RouteIntroductionFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aMethodologist, aProgram } from '../../testing/builders.ts';
import { REMOVE, REPLACE, SHOW, type ShownRoute } from '../../testing/operations.ts';
import { aScene } from '../../testing/scene.ts';
import { Cohort } from '../offer/cohort.entity.ts';
import { service } from '../service.ts';
import { RouteStep } from './route-step.entity.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const target = (route: ShownRoute, index = 0) => ({
  routeId: route.id,
  version: route.version,
  stepId: route.steps[index]?.id,
});
const matchFact = async (id: string | undefined) =>
  (await subgraph.facts(MatchFact)).find(({ subject }) => subject === id);

/** @requirement R099, R109, R206 */
describe('a step is replaced by an alternative', () => {
  test('the step, its match and the reasons of all steps are new', async () => {
    const scene = await aScene(subgraph);
    const before = await scene.draft();
    const after = await scene.change(REPLACE, { ...target(before), programId: scene.exact.id });

    expect(after).toMatchObject({
      status: 'DRAFT',
      totalHours: 42,
      uncovered: [{ id: scene.deficits[1]?.id }],
    });
    expect(after.version).toBeGreaterThan(before.version);
    const [step] = after.steps;
    expect(step).toMatchObject({
      id: before.steps[0]?.id,
      program: { id: scene.exact.id },
      closes: [{ id: scene.deficits[0]?.id }],
      explanation: expect.stringContaining('федерального реестра № 1024') as string,
      lostWithout: expect.stringContaining('останется открытым дефицит: «Критериальное') as string,
      alternatives: [{ program: { id: scene.wide.id }, federal: false }],
      match: { federalOnDecision: true },
    });
    expect(await matchFact(before.steps[0]?.match?.id)).toMatchObject({ deleted: true });
    expect(await matchFact(step?.match?.id)).toMatchObject({
      deleted: false,
      data: { program: scene.exact.id, approved: false },
    });
  });

  test('a step exchanged for one that begins later moves after the others', async () => {
    const scene = await aScene(subgraph);
    const before = await scene.draft();
    await subgraph.given((em) =>
      em.create(Cohort, {
        id: randomUUID(),
        programId: scene.exact.id,
        startsOn: '2027-01-15',
        free: 5,
      }),
    );
    const after = await scene.change(REPLACE, { ...target(before), programId: scene.exact.id });

    expect(after.steps).toMatchObject([
      { position: 1, activity: { id: scene.event.id } },
      { position: 2, program: { id: scene.exact.id } },
    ]);
  });

  test('the withdrawn match stays on record', async () => {
    const scene = await aScene(subgraph);
    const before = await scene.draft();
    await scene.change(REPLACE, { ...target(before), programId: scene.exact.id });
    const query = 'query ($id: ID!) { match(id: $id) { program { id } withdrawnOn } }';
    expect(await scene.as.methodologist.execute(query, { id: before.steps[0]?.match?.id })).toEqual(
      {
        match: { program: { id: scene.wide.id }, withdrawnOn: '2026-11-21' },
      },
    );
  });

  test('in an approved route everything goes back: status, matches, the provider’s view of the card', async () => {
    const scene = await aScene(subgraph);
    const approved = await scene.approved();
    const after = await scene.change(REPLACE, { ...target(approved), programId: scene.exact.id });

    expect(after).toMatchObject({
      status: 'DRAFT',
      agreedOn: null,
      agreedBy: null,
      approvedOn: null,
      approvedBy: null,
    });
    const [route] = (await subgraph.facts(RouteFact)).filter(({ subject }) => subject === after.id);
    expect(route?.data).toMatchObject({ status: 'DRAFT', approvedOn: null });
    expect(await matchFact(approved.steps[1]?.match?.id)).toMatchObject({
      deleted: false,
      data: { approved: false },
    });
    const introductions = await subgraph.facts(RouteIntroductionFact);
    const [ended] = introductions.filter(({ subject }) => subject === approved.steps[0]?.match?.id);
    expect(ended?.data).toMatchObject({ party: scene.wide.providerId, to: '2026-11-21' });
  });

  test.each([
    ['NOT_AN_ALTERNATIVE', 'a program unknown here', async () => randomUUID()],
    [
      'NOT_AN_ALTERNATIVE',
      'the program that stands there',
      async (scene: Awaited<ReturnType<typeof aScene>>) => scene.wide.id,
    ],
    [
      'NOT_AN_ALTERNATIVE',
      'a program for what the step does not close',
      async ({ competencies }: Awaited<ReturnType<typeof aScene>>) =>
        (await subgraph.given(aProgram([competencies[2]]))).id,
    ],
    [
      'OVER_BUDGET',
      'an hour too long',
      async ({ competencies }: Awaited<ReturnType<typeof aScene>>) =>
        (await subgraph.given(aProgram([competencies[0]], { hours: 67 }))).id,
    ],
  ])('%s: %s', async (code, _, programOf) => {
    const scene = await aScene(subgraph);
    const route = await scene.draft();
    const answer = await scene.change(REPLACE, {
      ...target(route),
      programId: await programOf(scene),
    });
    expect(answer).toMatchObject({ code });
  });

  test('exactly the hours there are suffice', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.draft();
    const { id } = await subgraph.given(aProgram([scene.competencies[0]], { hours: 66 }));
    expect(await scene.change(REPLACE, { ...target(route), programId: id })).toMatchObject({
      totalHours: 72,
    });
  });

  test.each([[{}], [{ programId: randomUUID(), activityId: randomUUID() }]])(
    'neither or both named is bad input',
    async (wanted) => {
      const scene = await aScene(subgraph);
      const route = await scene.draft();
      await expect(scene.change(REPLACE, { ...target(route), ...wanted })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    },
  );
});

describe('a step is removed', () => {
  test('its match is withdrawn, the rest is numbered anew and says what now stays open', async () => {
    const scene = await aScene(subgraph);
    const agreed = await scene.agreed();
    const after = await scene.change(REMOVE, target(agreed));
    expect(after).toMatchObject({
      status: 'DRAFT',
      totalHours: 6,
      steps: [{ position: 1, activity: { id: scene.event.id } }],
    });
    expect(after.uncovered).toHaveLength(2);
    expect(await matchFact(agreed.steps[0]?.match?.id)).toMatchObject({ deleted: true });
  });

  test('LAST_STEP: a route is never empty', async () => {
    const scene = await aScene(subgraph);
    const left = await scene.change(REMOVE, target(await scene.draft()));
    expect(await scene.change(REMOVE, target(left))).toMatchObject({ code: 'LAST_STEP' });
  });
});

describe.each([
  ['REPLACE', REPLACE],
  ['REMOVE', REMOVE],
])('%s', (name, operation) => {
  const wanted = () => (name === 'REPLACE' ? { programId: randomUUID() } : {});

  test('STEP_UNKNOWN for a step of another route', async () => {
    const [scene, other] = [await aScene(subgraph), await aScene(subgraph)];
    const [route, foreign] = [await scene.draft(), await other.draft()];
    const input = { ...target(route), stepId: foreign.steps[0]?.id, ...wanted() };
    expect(await scene.change(operation, input)).toMatchObject({ code: 'STEP_UNKNOWN' });
  });

  test('STEP_STARTED once studies have begun', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.approved();
    await subgraph.given((em) =>
      em.nativeUpdate(RouteStep, { id: route.steps[0]?.id ?? '' }, { state: 'STUDYING' }),
    );
    expect(await scene.change(operation, { ...target(route), ...wanted() })).toMatchObject({
      code: 'STEP_STARTED',
    });
  });

  test('a lost race is a conflict', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.draft();
    await scene.change(REPLACE, { ...target(route), programId: scene.exact.id });
    await expect(scene.change(operation, { ...target(route), ...wanted() })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('the deputy head may not, another methodologist does not even see it', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.draft();
    const input = { ...target(route), ...wanted() };
    await expect(scene.change(operation, input, 'deputy')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const stranger = subgraph.as(aMethodologist());
    await expect(stranger.execute(operation, { key: randomUUID(), input })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const shown = await scene.as.methodologist.execute<{ learningRoute: ShownRoute }>(SHOW, {
      id: route.id,
    });
    expect(shown.learningRoute).toEqual(route);
  });
});
