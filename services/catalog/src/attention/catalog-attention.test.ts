import { randomUUID } from 'node:crypto';
import { MatchFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCohort, anEnrolment, aProgram, aRegistration, staffOf } from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const ATTENTION = '{ catalogAttention { code count } }';
const LEAVING = `query ($institution: ID!) {
  programs(first: 100, filter: { providerId: $institution }) { edges { node { leavesFederalRegistryOn } } } }`;

test('a provider is reminded of referrals, of studies past their end and of registrations about to end', async () => {
  const institution = randomUUID();
  const program = await subgraph.given(aProgram({ providerId: institution }));
  const over = await subgraph.given(
    aCohort(program, { startsOn: '2026-10-01', endsOn: '2026-11-20' }),
  );
  const lastDay = await subgraph.given(
    aCohort(program, { startsOn: '2026-10-01', endsOn: '2026-11-21' }),
  );
  await subgraph.given(anEnrolment(program, { cohortId: over.id }));
  await subgraph.given(
    anEnrolment(program, { cohortId: over.id, outcome: 'WITHDRAWN', endedOn: '2026-11-20' }),
  );
  await subgraph.given(anEnrolment(program, { cohortId: lastDay.id }));
  await subgraph.deliver(MatchFact, randomUUID(), {
    person: randomUUID(),
    program: program.id,
    activity: null,
    assessments: [],
    deficits: [],
    decidedOn: '2026-11-10',
    approved: true,
  });
  const aRegistered = async (...periods: [string, string | null][]) => {
    const registered = await subgraph.given(aProgram({ providerId: institution }));
    for (const [since, until] of periods)
      await subgraph.given(aRegistration(registered, since, until));
  };
  await aRegistered(['2024-01-01', '2027-02-19']); // in 90 days
  await aRegistered(['2024-01-01', '2027-02-20']); // in 91
  await aRegistered(['2024-01-01', '2026-11-21']); // today it is out already
  await aRegistered(['2024-01-01', '2026-12-01'], ['2026-12-01', null]); // renewed

  expect(await subgraph.as(staffOf(institution)).execute(ATTENTION)).toEqual({
    catalogAttention: [
      { code: 'REFERRALS_WAITING', count: 1 },
      { code: 'ENROLMENTS_OVERDUE', count: 1 },
      { code: 'FEDERAL_EXPIRING', count: 1 },
    ],
  });
  const { programs } = await subgraph.as(staffOf(institution)).execute<{
    programs: { edges: { node: { leavesFederalRegistryOn: string | null } }[] };
  }>(LEAVING, { institution });
  expect(
    programs.edges.flatMap(({ node }) => node.leavesFederalRegistryOn ?? []),
    'the list marks exactly the programs that are counted',
  ).toEqual(['2027-02-19']);
  expect(await subgraph.as(staffOf(randomUUID())).execute(ATTENTION)).toEqual({
    catalogAttention: [],
  });
});

test('a learner is reminded of her studies and others of nothing', async () => {
  const program = await subgraph.given(aProgram());
  const { personId } = await subgraph.given(anEnrolment(program));
  await subgraph.reach(personId, `own:${personId}`, 'region:kuzbass');
  expect(await subgraph.as({ person: personId, role: 'EDUCATOR' }).execute(ATTENTION)).toEqual({
    catalogAttention: [{ code: 'STUDYING', count: 1 }],
  });
  const ministry = { person: randomUUID(), role: 'MINISTRY' as const, scopes: ['region:kuzbass'] };
  expect(await subgraph.as(ministry).execute(ATTENTION)).toEqual({ catalogAttention: [] });
});
