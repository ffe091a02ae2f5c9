import { randomUUID } from 'node:crypto';
import { EnrolmentFact, type FactData, ParticipationFact, RouteFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGREE, APPROVE, REPLACE, SHOW, type ShownRoute } from '../../testing/operations.ts';
import { aScene, type Scene } from '../../testing/scene.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

type EnrolmentData = FactData<typeof EnrolmentFact>;

const study = (scene: Scene, rest: Partial<EnrolmentData> = {}): EnrolmentData => ({
  person: scene.teacher,
  program: scene.wide.id,
  match: null,
  enrolledOn: '2026-12-01',
  endedOn: rest.outcome === 'COMPLETED' ? '2027-02-01' : null,
  outcome: 'STUDYING',
  ...rest,
});
const part = (scene: Scene): FactData<typeof ParticipationFact> => ({
  person: scene.teacher,
  activity: scene.event.id,
  kind: 'EVENT',
  on: '2026-12-11',
  outcome: 'ATTENDED',
});
const shown = async (
  scene: Scene,
  { id }: ShownRoute,
): Promise<ShownRoute & { closedOn: string | null }> => {
  const answer = await scene.as.methodologist.execute<{
    learningRoute: ShownRoute & { closedOn: string | null };
  }>(SHOW, { id });
  return answer.learningRoute;
};
const statesOf = ({ steps }: ShownRoute): string[] => steps.map(({ state }) => state);
const routeFact = async ({ id }: ShownRoute) =>
  (await subgraph.facts(RouteFact)).find(({ subject }) => subject === id)?.data;

/** @requirement R101 */
describe('a step follows the studies', () => {
  test('by the match of the enrolment, though it began before the decision', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.approved();
    const match = route.steps[0]?.match?.id ?? null;
    await subgraph.deliver(
      EnrolmentFact,
      randomUUID(),
      study(scene, { match, enrolledOn: '2026-11-01' }),
    );
    const after = await shown(scene, route);
    expect(statesOf(after)).toEqual(['STUDYING', 'PLANNED']);
    expect(after).toMatchObject({
      status: 'APPROVED',
      progress: { done: 0, studying: 1, total: 2 },
    });
    expect(after.version).toBeGreaterThan(route.version);
  });

  test('by person and program when the enrolment names no match', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.approved();
    await subgraph.deliver(EnrolmentFact, randomUUID(), study(scene));
    expect(statesOf(await shown(scene, route))).toEqual(['STUDYING', 'PLANNED']);
  });

  test('not for another person’s study of the program', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.approved();
    await subgraph.deliver(EnrolmentFact, randomUUID(), study(scene, { person: randomUUID() }));
    expect(statesOf(await shown(scene, route))).toEqual(['PLANNED', 'PLANNED']);
  });

  test('back to planned when the enrolment turns out never to have been', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.approved();
    const enrolment = randomUUID();
    await subgraph.deliver(EnrolmentFact, enrolment, study(scene), 1);
    await subgraph.deliver(EnrolmentFact, enrolment, null, 2);
    expect(statesOf(await shown(scene, route))).toEqual(['PLANNED', 'PLANNED']);
  });

  test('a methodologist who edits what has meanwhile begun gets a conflict', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.approved();
    await subgraph.deliver(EnrolmentFact, randomUUID(), study(scene));
    const input = {
      routeId: route.id,
      version: route.version,
      stepId: route.steps[0]?.id,
      programId: scene.exact.id,
    };
    await expect(scene.change(REPLACE, input)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a route closes', () => {
  test('when its last step is done, on that day', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.approved();
    await subgraph.deliver(ParticipationFact, randomUUID(), part(scene));
    expect(await shown(scene, route)).toMatchObject({
      status: 'APPROVED',
      progress: { done: 1, studying: 0, total: 2 },
    });
    await subgraph.deliver(EnrolmentFact, randomUUID(), study(scene, { outcome: 'COMPLETED' }));
    expect(await shown(scene, route)).toMatchObject({ status: 'CLOSED', closedOn: '2027-02-01' });
    expect(await routeFact(route)).toMatchObject({
      status: 'CLOSED',
      approvedOn: '2026-11-21',
      closedOn: '2027-02-01',
    });
  });

  test('not before it is approved, but then at once', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.draft();
    await subgraph.deliver(ParticipationFact, randomUUID(), part(scene));
    await subgraph.deliver(EnrolmentFact, randomUUID(), study(scene, { outcome: 'COMPLETED' }));
    expect(await shown(scene, route)).toMatchObject({ status: 'DRAFT', progress: { done: 2 } });
    await subgraph.deliver(EnrolmentFact, randomUUID(), study(scene, { outcome: 'WITHDRAWN' }));
    const { version } = await shown(scene, route);
    const agreed = await scene.change(AGREE, { routeId: route.id, version });
    const approved = await scene.change(
      APPROVE,
      { routeId: route.id, version: agreed.version },
      'deputy',
    );
    expect(approved).toMatchObject({ status: 'CLOSED', closedOn: '2027-02-01' });
  });

  test('and opens again when a completion is taken back, unless there is a newer route', async () => {
    const [scene, other] = [await aScene(subgraph), await aScene(subgraph)];
    const done: [Scene, ShownRoute, string][] = [];
    for (const each of [scene, other]) {
      const [route, enrolment] = [await each.approved(), randomUUID()];
      await subgraph.deliver(ParticipationFact, randomUUID(), part(each));
      await subgraph.deliver(EnrolmentFact, enrolment, study(each, { outcome: 'COMPLETED' }), 1);
      done.push([each, route, enrolment]);
    }
    const newer = await other.draft();
    for (const [each, , enrolment] of done) {
      await subgraph.deliver(EnrolmentFact, enrolment, study(each, { outcome: 'WITHDRAWN' }), 2);
    }
    expect(newer.status).toBe('DRAFT');
    const statuses = await Promise.all(
      done.map(async ([each, route]) => (await shown(each, route)).status),
    );
    expect(statuses).toEqual(['APPROVED', 'CLOSED']);
  });
});

test('late, repeated and reordered facts end in the same place', async () => {
  const outcomes: EnrolmentData['outcome'][] = ['STUDYING', 'WITHDRAWN', 'STUDYING', 'COMPLETED'];
  const versions = outcomes.map((outcome, index) => ({ outcome, version: index + 1 }));
  const orders = fc.sample(fc.array(fc.constantFrom(...versions), { minLength: 4, maxLength: 9 }), {
    numRuns: 12,
    seed: 20230608,
  });
  for (const order of orders) {
    const scene = await aScene(subgraph);
    const route = await scene.approved();
    const enrolment = randomUUID();
    await subgraph.deliver(ParticipationFact, randomUUID(), part(scene));
    for (const { outcome, version } of [...order, ...versions.slice(-1)]) {
      await subgraph.deliver(EnrolmentFact, enrolment, study(scene, { outcome }), version);
    }
    expect(await shown(scene, route)).toMatchObject({
      status: 'CLOSED',
      closedOn: '2027-02-01',
      progress: { done: 2 },
    });
  }
});
