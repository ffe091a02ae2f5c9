import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deficitsIn } from '../../testing/builders.ts';
import { RETURN } from '../../testing/operations.ts';
import { aScene, type Scene } from '../../testing/scene.ts';
import { Assessment } from '../need/assessment.entity.ts';
import { RouteStep } from '../route/route-step.entity.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const QUERY = '{ learningRoutesAttention { code count } }';
const attention = async (viewer: Parameters<TestSubgraph['as']>[0]) =>
  (await subgraph.as(viewer).execute<{ learningRoutesAttention: unknown }>(QUERY))
    .learningRoutesAttention;
const teacherOf = ({ teacher }: Scene) => ({ person: teacher, role: 'EDUCATOR' as const });

test('a methodologist sees how many accompanied people have deficits and no route', async () => {
  const scene = await aScene(subgraph);
  const { methodologist } = scene.viewers;
  const [second, stranger, expired] = [randomUUID(), randomUUID(), randomUUID()];
  await subgraph.reach(second, ...methodologist.scopes);
  await subgraph.reach(expired, ...methodologist.scopes);
  await subgraph.given((em) =>
    [second, stranger, expired, methodologist.person].map((each) =>
      deficitsIn(each, scene.competencies)(em),
    ),
  );
  await subgraph.given((em) =>
    em.nativeUpdate(Assessment, { personId: expired }, { validUntil: '2026-11-20' }),
  );

  expect(await attention(methodologist)).toEqual([{ code: 'WITHOUT_ROUTE', count: 2 }]);
  await scene.draft();
  expect(await attention(methodologist)).toEqual([{ code: 'WITHOUT_ROUTE', count: 1 }]);
});

test('a methodologist sees what the school sent back, not what she took back herself', async () => {
  const [scene, other] = [await aScene(subgraph), await aScene(subgraph)];
  const [route, own] = [await scene.agreed(), await other.agreed()];
  await scene.change(
    RETURN,
    { routeId: route.id, version: route.version, reason: 'Доработать' },
    'deputy',
  );
  await other.change(RETURN, { routeId: own.id, version: own.version, reason: 'Сама' });
  expect(await attention(scene.viewers.methodologist)).toEqual([
    { code: 'ROUTES_RETURNED', count: 1 },
  ]);
  expect(await attention(other.viewers.methodologist)).toEqual([]);
});

test('a school sees what waits for its approval, a teacher what is ready to begin', async () => {
  const scene = await aScene(subgraph);
  await aScene(subgraph).then((other) => other.agreed());
  expect(await attention(teacherOf(scene))).toEqual([]);
  const agreed = await scene.agreed();
  expect(await attention(scene.viewers.deputy)).toEqual([{ code: 'ROUTES_TO_APPROVE', count: 1 }]);
  expect(agreed.status).toBe('AGREED');
});

test('a ready route stops asking for attention once it is begun', async () => {
  const scene = await aScene(subgraph);
  const route = await scene.approved();
  expect(await attention(teacherOf(scene))).toEqual([{ code: 'ROUTE_READY', count: 1 }]);
  expect(await attention({ person: scene.teacher, role: 'LEADER' })).toEqual([
    { code: 'ROUTE_READY', count: 1 },
  ]);
  await subgraph.given((em) =>
    em.nativeUpdate(RouteStep, { id: route.steps[1]?.id ?? '' }, { state: 'COMPLETED' }),
  );
  expect(await attention(teacherOf(scene))).toEqual([]);
});

test.each(['MINISTRY', 'CENTER', 'MUNICIPALITY', 'PROVIDER', 'ANALYST'] as const)(
  '%s has nothing to do here',
  async (role) => {
    const scene = await aScene(subgraph);
    await scene.agreed();
    expect(await attention({ person: randomUUID(), role, scopes: ['region:kuzbass'] })).toEqual([]);
  },
);
