import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCenter, actingAs, anOrganization, aPerson } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { Post } from '../post/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const close = (id: string, over: object = {}, actor = aCenter()) =>
  change(subgraph, actor, {
    name: 'closeOrganization',
    input: { id, version: 1, on: '2025-09-01', act: 'постановление № 12 от 01.08.2025', ...over },
    select: '... on Organization { id to closingAct successor { id people } }',
  });

// @requirement R001
describe('the end of an organization', () => {
  test('brings its people and those under it to the successor, and both sides keep their history', async () => {
    const [old, heir] = [
      await anOrganization(subgraph, { typeCode: 'MUNICIPAL_SERVICE' }),
      await anOrganization(subgraph, { typeCode: 'MUNICIPAL_SERVICE' }),
    ];
    const school = await anOrganization(subgraph, { under: old.id });
    const person = await aPerson(subgraph, { organization: old });
    expect(await close(old.id, { successorId: heir.id })).toMatchObject({
      to: '2025-09-01',
      successor: { id: heir.id, people: 1 },
    });
    const posts = await subgraph.worker
      .fork()
      .find(Post, { personId: person.id }, { orderBy: { from: 'asc' } });
    expect(posts).toMatchObject([
      { organizationId: old.id, to: '2025-09-01' },
      { organizationId: heir.id, from: '2025-09-01', to: null, title: 'Учитель' },
    ]);
    const { organization } = await subgraph
      .as(aCenter())
      .execute(
        `query ($id: ID!) { organization(id: $id) { now: parents { organization { id } } before: parents(on: "2025-08-31") { organization { id } } } }`,
        { id: school.id },
      );
    expect(organization).toEqual({
      now: [{ organization: { id: heir.id } }],
      before: [{ organization: { id: old.id } }],
    });
    const listed = async (filter: object) => {
      const { organizations } = await subgraph
        .as(aCenter())
        .execute<{ organizations: { edges: { node: { id: string } }[] } }>(
          'query ($filter: OrganizationFilter) { organizations(first: 100, filter: $filter) { edges { node { id } } } }',
          { filter },
        );
      return organizations.edges.some(({ node }) => node.id === old.id);
    };
    expect([
      await listed({}),
      await listed({ on: '2025-08-31' }),
      await listed({ withClosed: true }),
    ]).toEqual([false, true, true]);
  });

  test('with people, twice, before its time or in favour of itself is refused', async () => {
    const staffed = await anOrganization(subgraph);
    await aPerson(subgraph, { organization: staffed });
    expect(await close(staffed.id)).toMatchObject({
      code: 'HAS_PEOPLE',
      parameters: [{ name: 'count', value: '1' }],
    });
    expect(await close(staffed.id, { successorId: staffed.id })).toMatchObject({
      code: 'SUCCESSOR_ITSELF',
    });
    const empty = await anOrganization(subgraph);
    expect(await close(empty.id, { on: '2020-09-01' })).toMatchObject({ code: 'DATES_REVERSED' });
    await close(empty.id);
    expect(await close(empty.id, { version: 2 })).toMatchObject({ code: 'ALREADY_CLOSED' });
    await expect(
      close(empty.id, { version: 2 }, actingAs('SCHOOL', randomUUID())),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a mandate is recorded with its act and ended', async () => {
    const { id: organizationId } = await anOrganization(subgraph, {
      typeCode: 'MUNICIPAL_SERVICE',
    });
    const act = { actTitle: 'Постановление администрации', actNumber: '77', actOn: '2024-01-10' };
    const add = (from: string, to: string | null) =>
      change(subgraph, aCenter(), {
        name: 'addMandate',
        input: { organizationId, activity: 'координация методической работы', ...act, from, to },
        select: '... on Mandate { id version from to }',
      });
    expect(await add('2024-02-01', '2024-02-01')).toMatchObject({ code: 'DATES_REVERSED' });
    const { id } = await add('2024-02-01', null);
    const end = (on: string, version: number) =>
      change(subgraph, aCenter(), {
        name: 'endMandate',
        input: { id, version, on },
        select: '... on Mandate { id to }',
      });
    expect(await end('2024-01-01', 1)).toMatchObject({ code: 'DATES_REVERSED' });
    expect(await end('2025-01-01', 1)).toMatchObject({ to: '2025-01-01' });
    expect(await end('2025-06-01', 2)).toMatchObject({ code: 'ALREADY_ENDED' });
  });
});
