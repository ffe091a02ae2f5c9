import { randomUUID } from 'node:crypto';
import { TeamFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCenter, actingAs, anOrganization, aPerson, TODAY } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { Post } from '../post/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const SELECT = '... on LeadershipTeam { id outdated members { id role to version person { id } } }';
const run = (name: string, input: object, actor = aCenter()) =>
  change(subgraph, actor, { name, input, select: SELECT });

async function aSchoolWithLeaders() {
  const organization = await anOrganization(subgraph);
  const [head, deputy, teacher] = [
    await aPerson(subgraph, { organization, kind: 'LEADER' }),
    await aPerson(subgraph, { organization, kind: 'LEADER' }),
    await aPerson(subgraph, { organization }),
  ];
  await subgraph.given(async (em) => {
    (await em.findOneOrFail(Post, { personId: head.id })).managerKind = 'HEAD';
    (await em.findOneOrFail(Post, { personId: deputy.id })).managerKind = 'DEPUTY';
  });
  return { organization, head, deputy, teacher };
}

/** @requirement R032 */
test('a team is composed of those who lead, follows their posts and keeps who was added', async () => {
  const { organization, head, deputy, teacher } = await aSchoolWithLeaders();
  const team = await run('composeTeam', { organizationId: organization.id, on: '2026-09-01' });
  expect(team).toMatchObject({ outdated: false });
  const roles = (given: Record<string, unknown>) =>
    (given['members'] as { role: string; to: string | null; person: { id: string } }[])
      .filter(({ to }) => to === null)
      .map(({ role, person }) => [role, person.id]);
  expect(new Map(roles(team) as [string, string][])).toEqual(
    new Map([
      ['HEAD', head.id],
      ['DEPUTY', deputy.id],
    ]),
  );
  const again = { organizationId: organization.id, on: TODAY };
  expect(await run('composeTeam', again)).toMatchObject({ code: 'NOTHING_TO_CHANGE' });

  const added = { teamId: team['id'], personId: teacher.id, from: TODAY };
  await run('addTeamMember', added);
  expect(await run('addTeamMember', added)).toMatchObject({ code: 'ALREADY_MEMBER' });
  await subgraph.given(async (em) => {
    (await em.findOneOrFail(Post, { personId: deputy.id })).to = TODAY;
  });
  const composed = await run('composeTeam', again);
  expect(roles(composed)).toEqual([
    ['HEAD', head.id],
    ['OTHER', teacher.id],
  ]);
  const [fact] = await subgraph.facts(TeamFact);
  expect(fact?.data).toMatchObject({ organization: organization.id });
  expect(fact?.data.members).toHaveLength(3);
});

test('members leave on a day after they joined, nobody composes but the center', async () => {
  const { organization } = await aSchoolWithLeaders();
  const input = { organizationId: organization.id, on: TODAY };
  const school = actingAs('SCHOOL', randomUUID(), `org:${organization.id}`);
  await expect(run('composeTeam', input, school)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const team = await run('composeTeam', input);
  const [member] = team['members'] as { id: string; version: number }[];
  const { id, version } = member ?? {};
  const ended = await run('endTeamMember', { id, version, on: TODAY });
  expect(ended).toMatchObject({ code: 'DATES_REVERSED' });
  const empty = await anOrganization(subgraph);
  expect(await run('composeTeam', { organizationId: empty.id, on: TODAY })).toMatchObject({
    code: 'NOBODY_LEADS',
  });
});
