import { randomUUID } from 'node:crypto';
import { AccountFact, PersonFact, WorkforceFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCenter,
  actingAs,
  aGrant,
  anAccount,
  anOrganization,
  aPerson,
  restated,
  TODAY,
} from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import type { Organization } from '../organization/index.ts';
import type { Person } from '../person/index.ts';
import { service } from '../service.ts';
import { Post } from './post.entity.ts';

let subgraph: TestSubgraph;
let [school, other]: Organization[] = [];
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  [school, other] = [await anOrganization(subgraph), await anOrganization(subgraph)];
});
afterAll(() => subgraph.stop());

const SELECT =
  '... on Post { id title from to rate duties managerKind counted version organization { id } }';
const run = (name: string, input: object, actor = aCenter()) =>
  change(subgraph, actor, { name, input, select: SELECT });
const aTeacher = () => aPerson(subgraph, school ? { organization: school } : {});
const postOf = async ({ id }: Person): Promise<Post> =>
  subgraph.worker.fork().findOneOrFail(Post, { personId: id });
const scopesOf = async ({ id }: Person): Promise<string[]> =>
  (await subgraph.facts(PersonFact))
    .find(({ subject }) => subject === id)
    ?.data.scopes.map(({ scope }) => scope)
    .filter((scope) => scope.startsWith('org:')) ?? [];

describe('a post is taken', () => {
  test('in another organization beside the first, and both see the person', async () => {
    const person = await aTeacher();
    const taken = await run('takePost', {
      personId: person.id,
      organizationId: other?.id,
      title: ' Учитель информатики ',
      from: TODAY,
      terms: { rate: 0.5, duties: ['TEACHING', 'UPBRINGING'] },
    });
    expect(taken).toMatchObject({
      title: 'Учитель информатики',
      rate: 0.5,
      duties: ['TEACHING', 'UPBRINGING'],
      counted: true,
      organization: { id: other?.id },
    });
    expect(await scopesOf(person)).toEqual([`org:${school?.id}`, `org:${other?.id}`]);
    const told = (await subgraph.facts(WorkforceFact)).find(({ subject }) => subject === person.id);
    expect(told?.data.posts.map(({ organization }) => organization)).toEqual([
      school?.id,
      other?.id,
    ]);
  });

  test('each organization reads its own post first', async () => {
    const person = await aTeacher();
    const second = { organizationId: other?.id, title: 'Учитель информатики', from: TODAY };
    await run('takePost', { personId: person.id, ...second });
    const query = `query ($id: ID!, $on: LocalDate) {
      person(id: $id) { today: posts { organization { id } } onDay: posts(on: $on) { organization { id } } } }`;
    for (const [own, foreign] of [
      [school, other],
      [other, school],
    ]) {
      const viewer = {
        ...actingAs('SCHOOL', randomUUID(), `org:${own?.id}`),
        organization: own?.id ?? '',
      };
      const posts = [own, foreign].map((each) => ({ organization: { id: each?.id } }));
      expect(await subgraph.as(viewer).execute(query, { id: person.id, on: TODAY })).toMatchObject({
        person: { today: posts, onDay: posts },
      });
    }
  });

  test('in a university it does not count in indicators', async () => {
    const person = await aTeacher();
    const university = await anOrganization(subgraph, { typeCode: 'UNIVERSITY' });
    const work = {
      personId: person.id,
      organizationId: university.id,
      title: 'Доцент',
      from: TODAY,
    };
    expect(await run('takePost', work)).toMatchObject({ counted: false });
  });

  test.each([
    ['twice in one organization', {}, 'POSTS_OVERLAP'],
    ['with dates reversed', { from: '2026-01-02', to: '2026-01-01' }, 'DATES_REVERSED'],
    ['by a child', { from: '2001-01-01', to: '2002-01-01' }, 'TOO_YOUNG'],
    ['nobody knows where', { organizationId: randomUUID() }, 'ORGANIZATION_UNKNOWN'],
  ])('%s is refused', async (_, over, code) => {
    const person = await aTeacher();
    const work = { personId: person.id, organizationId: school?.id, title: 'Учитель', from: TODAY };
    const refused = await run('takePost', { ...work, ...over });
    expect(refused).toMatchObject({ code });
    expect(refused['parameters']).toContainEqual({ name: 'field', value: expect.any(String) });
  });

  test('twice at once in one organization, once succeeds', async () => {
    const person = await aTeacher();
    const work = { personId: person.id, organizationId: other?.id, title: 'Учитель', from: TODAY };
    const both = await Promise.all([run('takePost', work), run('takePost', work)]);
    expect(both.map(({ code, __typename }) => String(code ?? __typename)).toSorted()).toEqual([
      'POSTS_OVERLAP',
      'Post',
    ]);
  });

  test.each([
    ['the school', () => actingAs('SCHOOL', randomUUID(), `org:${school?.id}`)],
    ['the ministry', () => actingAs('MINISTRY', randomUUID(), 'region:kuzbass')],
  ])('not by %s', async (_, actor) => {
    const { id } = await aTeacher();
    const work = { personId: id, organizationId: other?.id, title: 'Учитель', from: TODAY };
    await expect(run('takePost', work, actor())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a post is left', () => {
  test('and the role given for it ends with it', async () => {
    const person = await aTeacher();
    await anAccount(subgraph, person);
    await aGrant(subgraph, { person, role: 'SCHOOL', ...(school ? { organization: school } : {}) });
    await restated(subgraph, person.id);
    const { id, version } = await postOf(person);
    expect(await run('leavePost', { id, version, on: TODAY })).toMatchObject({ to: TODAY });
    expect(await scopesOf(person)).toEqual([]);
    const account = (await subgraph.facts(AccountFact)).find(
      ({ data }) => data.person === person.id,
    );
    expect(account?.data.grants).toEqual([]);
    expect(await run('leavePost', { id, version: version + 1, on: TODAY })).toMatchObject({
      code: 'ALREADY_LEFT',
    });
  });

  test('on the state the page shows, else it is a conflict', async () => {
    const { id } = await postOf(await aTeacher());
    await expect(run('leavePost', { id, version: 7, on: TODAY })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('a transfer', () => {
  test('ends one post and begins the other the same day, terms kept', async () => {
    const person = await aTeacher();
    const { id, version } = await postOf(person);
    const terms = { rate: 1, duties: ['TEACHING'] };
    const edited = await run('editPost', {
      id,
      version,
      title: 'Учитель',
      from: '2020-09-01',
      terms,
    });
    expect(edited).toMatchObject({ rate: 1, version: version + 1 });
    const moved = await run('transferPerson', {
      id,
      version: version + 1,
      organizationId: other?.id,
      title: 'Учитель математики',
      on: TODAY,
    });
    expect(moved).toMatchObject({ from: TODAY, to: null, rate: 1, duties: ['TEACHING'] });
    expect(await scopesOf(person)).toEqual([`org:${other?.id}`]);
    const left = await subgraph.worker.fork().findOneOrFail(Post, { id });
    expect(left.to).toBe(TODAY);
  });

  test('into a post that overlaps leaves everything as it was', async () => {
    const person = await aTeacher();
    const { id, version } = await postOf(person);
    const work = { personId: person.id, organizationId: other?.id, title: 'Учитель', from: TODAY };
    await run('takePost', work);
    const again = { id, version, organizationId: other?.id, title: 'Учитель', on: TODAY };
    expect(await run('transferPerson', again)).toMatchObject({ code: 'POSTS_OVERLAP' });
    expect((await subgraph.worker.fork().findOneOrFail(Post, { id })).to).toBeNull();
  });

  test('within the organization is a promotion', async () => {
    const { id, version } = await postOf(await aTeacher());
    const up = {
      id,
      version,
      organizationId: school?.id,
      title: 'Заместитель директора',
      on: TODAY,
      terms: { managerKind: 'DEPUTY', basis: 'Приказ № 12' },
    };
    expect(await run('transferPerson', up)).toMatchObject({ managerKind: 'DEPUTY', from: TODAY });
  });
});
