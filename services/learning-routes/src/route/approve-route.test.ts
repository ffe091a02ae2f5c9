import { randomUUID } from 'node:crypto';
import { MatchFact, RouteFact, RouteIntroductionFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aViewer } from '../../testing/builders.ts';
import { AGREE, APPROVE, RETURN, type ShownRoute } from '../../testing/operations.ts';
import { aScene } from '../../testing/scene.ts';
import { service } from '../service.ts';
import { RouteStep } from './route-step.entity.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const at = ({ id, version }: ShownRoute) => ({ routeId: id, version });
const factsOf = async ({ steps }: ShownRoute) => {
  const ids = steps.map(({ match }) => match?.id);
  return {
    matches: (await subgraph.facts(MatchFact)).filter(({ subject }) => ids.includes(subject)),
    introductions: (await subgraph.facts(RouteIntroductionFact)).filter(({ subject }) =>
      ids.includes(subject),
    ),
  };
};

/** @requirement R086, R100, I-6 */
describe('draft → agreed → approved', () => {
  test('the methodologist agrees, the school approves, each is named with the day', async () => {
    const scene = await aScene(subgraph);
    const agreed = await scene.agreed();
    expect(agreed).toMatchObject({
      status: 'AGREED',
      agreedOn: '2026-11-21',
      agreedBy: { id: scene.viewers.methodologist.person },
    });
    const approved = await scene.change(APPROVE, at(agreed), 'deputy');
    expect(approved).toMatchObject({
      status: 'APPROVED',
      approvedOn: '2026-11-21',
      approvedBy: { id: scene.viewers.deputy.person },
    });
    const [route] = (await subgraph.facts(RouteFact)).filter(
      ({ subject }) => subject === approved.id,
    );
    expect(route?.data).toMatchObject({
      person: scene.teacher,
      status: 'APPROVED',
      approvedOn: '2026-11-21',
    });
    expect(route?.data.basis, 'the assessment behind all of its deficits').toHaveLength(1);
  });

  test('approval sends the person to the provider: matches approved, the card introduced with a reason', async () => {
    const scene = await aScene(subgraph);
    const agreed = await scene.agreed();
    expect((await factsOf(agreed)).matches.map(({ data }) => data.approved)).toEqual([
      false,
      false,
    ]);
    const { matches, introductions } = await factsOf(
      await scene.change(APPROVE, at(agreed), 'deputy'),
    );
    expect(matches.map(({ data }) => data.approved)).toEqual([true, true]);
    expect(introductions.map(({ data }) => data)).toEqual([
      {
        person: scene.teacher,
        party: scene.wide.providerId,
        reason: 'ИОМ: программа «Оценивание и данные»',
        from: '2026-11-21',
        to: null,
      },
    ]);
  });
});

describe('out of order', () => {
  test.each([
    ['AGREED', AGREE, 'methodologist' as const, 'NOT_A_DRAFT'],
    ['APPROVED', AGREE, 'methodologist' as const, 'NOT_A_DRAFT'],
    ['DRAFT', APPROVE, 'deputy' as const, 'NOT_AGREED'],
    ['APPROVED', APPROVE, 'deputy' as const, 'NOT_AGREED'],
  ])('%s route: %#', async (status, operation, by, code) => {
    const scene = await aScene(subgraph);
    const route = await { DRAFT: scene.draft, AGREED: scene.agreed, APPROVED: scene.approved }[
      status as 'DRAFT'
    ]();
    expect(await scene.change(operation, at(route), by)).toMatchObject({ code });
  });
});

describe('a route that lacks something is neither agreed nor approved', () => {
  // Past the use cases and without a new version, as a faulty import would.
  const behindTheBack =
    (sql: string) =>
    ({ id }: ShownRoute) =>
      subgraph.given((em) => em.execute(sql, [id]));

  test.each([
    ['NO_DEFICIT', behindTheBack(`update learning_route set basis = '[]' where id = ?`)],
    ['NO_HOURS', behindTheBack('delete from route_step where route_id = ?')],
    ['NO_PACE', behindTheBack(`update learning_route set pace = ' ' where id = ?`)],
    ['OVER_BUDGET', behindTheBack('update learning_route set hours_budget = 41 where id = ?')],
  ])('%s', async (code, spoil) => {
    const [drafting, agreeing] = [await aScene(subgraph), await aScene(subgraph)];
    const [draft, agreed] = [await drafting.draft(), await agreeing.agreed()];
    await spoil(draft);
    await spoil(agreed);
    expect(await drafting.change(AGREE, at(draft))).toMatchObject({ code });
    expect(await agreeing.change(APPROVE, at(agreed), 'deputy')).toMatchObject({ code });
  });

  test('the database itself keeps a certificate out of non-formal education', async () => {
    const scene = await aScene(subgraph);
    const { steps } = await scene.draft();
    await expect(
      subgraph.given((em) =>
        em.nativeUpdate(RouteStep, { id: steps[0]?.id ?? '' }, { form: 'NONFORMAL' }),
      ),
    ).rejects.toThrow(/route_step_certificate_is_formal/);
  });
});

describe('a route is returned with a reason', () => {
  test('by the school from agreed; the reason stays until it is agreed again', async () => {
    const scene = await aScene(subgraph);
    const returned = await scene.change(
      RETURN,
      { ...at(await scene.agreed()), reason: ' Мало практики ' },
      'deputy',
    );
    expect(returned).toMatchObject({
      status: 'DRAFT',
      returnReason: 'Мало практики',
      returnedBy: { id: scene.viewers.deputy.person },
      agreedOn: null,
    });
    expect(await scene.change(AGREE, at(returned))).toMatchObject({
      status: 'AGREED',
      returnReason: null,
      returnedBy: null,
    });
  });

  test('by the methodologist even when approved: the provider no longer sees who has not come', async () => {
    const scene = await aScene(subgraph);
    const approved = await scene.approved();
    const returned = await scene.change(RETURN, { ...at(approved), reason: 'Ошибка в часах' });
    expect(returned).toMatchObject({ status: 'DRAFT', approvedOn: null });
    const { matches, introductions } = await factsOf(returned);
    expect(matches.map(({ data }) => data.approved)).toEqual([false, false]);
    expect(introductions.map(({ data }) => data.to)).toEqual(['2026-11-21']);
  });

  test('what is being studied stays approved when the rest goes back', async () => {
    const scene = await aScene(subgraph);
    const approved = await scene.approved();
    await subgraph.given((em) =>
      em.nativeUpdate(RouteStep, { id: approved.steps[0]?.id ?? '' }, { state: 'STUDYING' }),
    );
    const returned = await scene.change(RETURN, { ...at(approved), reason: 'Другое мероприятие' });
    const { matches, introductions } = await factsOf(returned);
    const approvals = new Map(matches.map(({ subject, data }) => [subject, data.approved]));
    expect(returned.steps.map(({ match }) => approvals.get(match?.id ?? ''))).toEqual([
      true,
      false,
    ]);
    expect(introductions.map(({ data }) => data.to)).toEqual([null]);
  });

  test.each([
    ['REASON_EMPTY', 'AGREED', 'deputy' as const, '  '],
    ['NOT_RETURNABLE', 'DRAFT', 'methodologist' as const, 'Причина'],
    ['NOT_RETURNABLE', 'DRAFT', 'deputy' as const, 'Причина'],
    ['NOT_RETURNABLE', 'APPROVED', 'deputy' as const, 'Причина'],
  ])('%s: %s by the %s', async (code, status, by, reason) => {
    const scene = await aScene(subgraph);
    const route = await { DRAFT: scene.draft, AGREED: scene.agreed, APPROVED: scene.approved }[
      status as 'DRAFT'
    ]();
    expect(await scene.change(RETURN, { ...at(route), reason }, by)).toMatchObject({ code });
  });
});

describe('whoever has no part in it', () => {
  test.each([
    [
      'the school does not agree',
      AGREE,
      (scene: Awaited<ReturnType<typeof aScene>>) => scene.viewers.deputy,
    ],
    [
      'the methodologist does not approve',
      APPROVE,
      (scene: Awaited<ReturnType<typeof aScene>>) => scene.viewers.methodologist,
    ],
    [
      'the teacher does not approve',
      APPROVE,
      ({ teacher }: Awaited<ReturnType<typeof aScene>>) => ({
        person: teacher,
        role: 'EDUCATOR' as const,
        scopes: [],
      }),
    ],
    ['the ministry does not approve', APPROVE, () => aViewer('MINISTRY', 'region:kuzbass')],
    ['the municipality does not return', RETURN, () => aViewer('MUNICIPALITY', 'region:kuzbass')],
  ])('%s', async (_, operation, viewerOf) => {
    const scene = await aScene(subgraph);
    const route = await scene.agreed();
    const input = { ...at(route), ...(operation === RETURN ? { reason: 'Причина' } : {}) };
    await expect(
      subgraph.as(viewerOf(scene)).execute(operation, { key: randomUUID(), input }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a methodologist relieved yesterday no longer sees the route', async () => {
    const scene = await aScene(subgraph);
    const route = await scene.draft();
    await subgraph.given((em) =>
      em.execute(
        `update reach set until = '2026-11-21' where person = ? and scope like 'assigned:%'`,
        [scene.teacher],
      ),
    );
    await expect(scene.change(AGREE, at(route))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
