import { randomUUID } from 'node:crypto';
import {
  AccountFact,
  AssignmentFact,
  OrganizationFact,
  PersonFact,
  TerritoryFact,
  WorkforceFact,
} from '@metodgraf/facts';
import { loadRegion } from '@metodgraf/regions';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seed } from '../seed/seed.ts';
import { Appointment } from '../src/appointment/index.ts';
import { openCampaignDue } from '../src/confirmation/index.ts';
import { fullYears } from '../src/person/joining.rules.ts';
import { service } from '../src/service.ts';
import { actingAs, TODAY } from '../testing/builders.ts';

const plan = loadRegion('kuzbass').demo;
if (!plan) throw new Error('no demo plan');

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  // As it is when the service has run before it is seeded.
  await openCampaignDue(subgraph.work);
  await seed(subgraph.work, () => undefined);
});
afterAll(() => subgraph.stop());

const countOf = async (table: string): Promise<number> => {
  const [row] = await subgraph.worker
    .fork()
    .execute<{ n: number }[]>(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
};

describe('the demo region', () => {
  test('has the people and schools of the plan and tells of each', async () => {
    expect(await countOf('person')).toBe(plan.counts.people);
    expect(await countOf(`organization where type_code = 'SCHOOL'`)).toBe(plan.counts.schools);
    expect(await countOf(`person where kind = 'LEADER'`)).toBe(plan.counts.leaders);
    expect(await subgraph.facts(PersonFact)).toHaveLength(plan.counts.people);
    expect(await subgraph.facts(WorkforceFact)).toHaveLength(plan.counts.people);
    expect(await subgraph.facts(OrganizationFact)).toHaveLength(await countOf('organization'));
    expect(await subgraph.facts(TerritoryFact)).toHaveLength(await countOf('territory'));
    expect(await countOf('parked_fact')).toBe(0);
  });

  test('has methodologists with exactly the loads of the plan', async () => {
    const rows = await subgraph.worker.fork().find(Appointment, { kind: 'METHODOLOGIST' });
    const loads = plan.methodologists.map(({ assigned }) => assigned);
    expect(rows.map(({ assigned }) => assigned)).toEqual(expect.arrayContaining(loads));
    expect(rows).toHaveLength(loads.length);
    const total = loads.reduce((sum, load) => sum + load, 0);
    const open = (await subgraph.facts(AssignmentFact)).filter(({ data }) => data.to === null);
    expect(open).toHaveLength(total);
  });

  test('has every office of the acts, each let in by its rule, and a campaign to confirm', async () => {
    for (const kind of [
      'ACTIVE',
      'MUNICIPAL_METHODOLOGIST',
      'MMC_METHODOLOGIST',
      'EXPERT',
      'MENTOR',
    ])
      expect(await countOf(`appointment where kind = '${kind}'`)).toBeGreaterThan(9);
    const unproved = `appointment join appointment_basis using (id) where kind = 'ACTIVE'
      and (diagnosed_on is null or trained_on is null or trained_on > since)`;
    expect(await countOf(unproved)).toBe(0);
    const center = subgraph.as(actingAs('CENTER', randomUUID(), 'region:kuzbass'));
    const { confirmationCampaign } = await center.execute<{ confirmationCampaign: object }>(
      'query { confirmationCampaign { stage methodologists confirmed } }',
    );
    expect(confirmationCampaign).toEqual({ stage: 'RUNNING', methodologists: 6, confirmed: 4 });
  });

  test('has young specialists, people in all the territories and some past posts', async () => {
    const workforce = (await subgraph.facts(WorkforceFact)).map(({ data }) => data);
    const young = workforce.filter(
      ({ kind, birthDate, since }) =>
        kind === 'EDUCATOR' &&
        since &&
        fullYears(birthDate, TODAY) < 35 &&
        fullYears(since, TODAY) < 3,
    );
    expect(young.length).toBeGreaterThan(60);
    expect(
      workforce.every(({ birthDate, since }) => !since || fullYears(birthDate, since) >= 20),
    ).toBe(true);
    const territories = new Set(
      workforce.flatMap(({ posts }) => posts.map(({ territory }) => territory)),
    );
    expect(territories.size).toBeGreaterThan(28);
    expect(territories).toContain('novokuznetsk-mo');
    expect(territories).not.toContain('novokuznetsk-mr');
    expect(
      workforce.filter(({ posts }) => posts.some(({ to }) => to !== null)).length,
    ).toBeGreaterThan(100);
  });

  test('has the accounts of the plan, each with the role it is shown for', async () => {
    const facts = await subgraph.facts(AccountFact);
    for (const { login, role, person } of plan.accounts) {
      const fact = facts.find(({ data }) => data.subject === login)?.data;
      expect(fact).toMatchObject({
        issuer: 'http://localhost:4001',
        person: person.id,
        grants: [{ role }],
      });
    }
    expect(facts.find(({ data }) => data.subject === 'center')?.data.grants[0]).toMatchObject({
      scopes: ['region:kuzbass'],
      duties: ['RESULTS', 'PRIVATE'],
      label: 'Сотрудник, ЦНППМ',
    });
  });

  test('lets the heroine’s methodologist see exactly her educators', async () => {
    const { id } = plan.account(plan.heroine.methodologist).person;
    const viewer = subgraph.as(actingAs('METHODOLOGIST', id, `assigned:${id}`));
    const query = `query { people(first: 100) { totalCount edges { node { id } } } registryAttention { code count }
      methodologists(first: 10) { edges { node { person { name } assigned limit } } } }`;
    const seen = await viewer.execute<{
      people: { totalCount: number; edges: { node: { id: string } }[] };
    }>(query);
    const heroine = plan.account(plan.heroine.login).person.id;
    expect(seen.people.totalCount).toBe(60);
    expect(seen.people.edges.map(({ node }) => node.id)).toContain(heroine);
    expect(seen).toMatchObject({ registryAttention: [{ code: 'NEWLY_ASSIGNED', count: 5 }] });
  });

  test('is loaded once', async () => {
    await seed(subgraph.work, () => undefined);
    expect(await countOf('person')).toBe(plan.counts.people);
  });
});
