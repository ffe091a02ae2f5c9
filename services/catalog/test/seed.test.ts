import { randomUUID } from 'node:crypto';
import {
  CohortFact,
  CompetencyFact,
  EnrolmentFact,
  MatchFact,
  ProgramFact,
} from '@metodgraf/facts';
import { type DemoPlan, loadRegion } from '@metodgraf/regions';
import { dayOf } from '@metodgraf/subgraph-kit';
import { NOW, startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { daysAfter } from '../seed/calendar.ts';
import { DEMO_COMPETENCIES } from '../seed/load-programs.ts';
import { seed } from '../seed/seed.ts';
import { Cohort } from '../src/cohort/cohort.entity.ts';
import { Enrolment } from '../src/enrolment/enrolment.entity.ts';
import { service } from '../src/service.ts';

const TODAY = dayOf(NOW);
const demo = planOf('kuzbass');
const HEROINE = demo.account(demo.heroine.login).person.id;
const SCHOOL = demo.organization('school').id;

const quietly = (): void => undefined;
const load = (): Promise<void> => seed(subgraph.work, quietly);

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  for (const code of DEMO_COMPETENCIES) {
    await subgraph.deliver(CompetencyFact, randomUUID(), { code, name: code, kind: 'SUBJECT' });
  }
  const accounts = demo.accounts.map(({ person }) => person.id);
  const others = Array.from({ length: demo.counts.people - accounts.length }, () => randomUUID());
  await subgraph.worker
    .fork()
    .execute(
      `insert into reach (person, scope, since) select unnest(string_to_array(?, ','))::uuid, ?, '2020-01-01'`,
      [[...accounts, ...others].join(','), `org:${SCHOOL}`],
    );
  await load();
});
afterAll(() => subgraph.stop());

const inForce = (period: { from: string; to: string | null }): boolean =>
  period.from <= TODAY && (period.to === null || TODAY < period.to);

test('the catalogue is as large as the plan says and covers the whole framework', async () => {
  const programs = (await subgraph.facts(ProgramFact)).map(({ data }) => data);
  expect(programs).toHaveLength(demo.counts.programs);
  expect(new Set(programs.map(({ title }) => title)).size).toBe(demo.counts.programs);
  const federal = programs.filter(({ federal: registrations }) => registrations.length > 0);
  expect(federal).toHaveLength(demo.counts.federalPrograms);
  const expired = federal.filter(({ federal: registrations }) => !registrations.some(inForce));
  expect(expired).toHaveLength(demo.counts.expiredFederalPrograms);
  expect(programs.every(({ kind, hours }) => hours >= (kind === 'RETRAINING' ? 250 : 16))).toBe(
    true,
  );

  const running = programs.filter(({ running: period }) => inForce(period));
  const taught = Map.groupBy(
    running.flatMap(({ competencies }) => competencies),
    (id) => id,
  );
  expect(taught.size).toBe(DEMO_COMPETENCIES.size);
  expect([...taught.values()].every(({ length }) => length >= 3)).toBe(true);
  const chosen = running.filter(({ federal: registrations }) => registrations.some(inForce));
  const federally = Map.groupBy(
    chosen.flatMap(({ competencies }) => competencies),
    (id) => id,
  );
  expect(federally.size).toBe(DEMO_COMPETENCIES.size);
  expect([...federally.values()].every(({ length }) => length >= 2)).toBe(true);
});

test('every running program has an intake ahead with free seats, and no intake is overfull', async () => {
  const cohorts = (await subgraph.facts(CohortFact)).map(({ data }) => data);
  const ahead = new Set(
    cohorts
      .filter(({ startsOn, free }) => startsOn > TODAY && free > 0)
      .map(({ program }) => program),
  );
  const programs = await subgraph.facts(ProgramFact);
  const running = programs.filter(({ data }) => inForce(data.running));
  expect(running.every(({ subject }) => ahead.has(subject))).toBe(true);
  const stored = await subgraph.worker.fork().find(Cohort, {});
  expect(stored.every(({ taken, seats }) => taken <= seats)).toBe(true);
});

test('earlier studies show every outcome and leave the people of the journey alone', async () => {
  const studies = (await subgraph.facts(EnrolmentFact)).map(({ data }) => data);
  expect(studies).toHaveLength(200);
  const outcomes = Map.groupBy(studies, ({ outcome }) => outcome);
  expect([...outcomes.keys()].toSorted()).toEqual(['COMPLETED', 'STUDYING', 'WITHDRAWN']);
  expect(outcomes.get('COMPLETED')?.length).toBeGreaterThan(120);
  const accounts = new Set(demo.accounts.map(({ person }) => person.id));
  expect(studies.some(({ person }) => accounts.has(person))).toBe(false);
  expect(studies.every(({ match }) => match === null)).toBe(true);
  const provider = {
    person: randomUUID(),
    role: 'PROVIDER' as const,
    organization: demo.organization('institute').id,
  };
  const { catalogAttention } = await subgraph
    .as(provider)
    .execute<{ catalogAttention: { code: string }[] }>('{ catalogAttention { code count } }');
  expect(catalogAttention.map(({ code }) => code)).toEqual([
    'ENROLMENTS_OVERDUE',
    'FEDERAL_EXPIRING',
  ]);
});

test('run again after routes are loaded, it admits by matches, in time, and leaves the heroine to the provider', async () => {
  const programs = await subgraph.facts(ProgramFact);
  const federal = programs.filter(({ data }) => data.federal.some(inForce));
  const decide = async (person: string, decidedOn: string, index: number): Promise<void> => {
    await subgraph.deliver(MatchFact, randomUUID(), {
      person,
      program: federal[index % federal.length]?.subject ?? null,
      activity: null,
      assessments: [],
      deficits: [],
      decidedOn,
      approved: true,
    });
  };
  for (let index = 0; index < 60; index += 1)
    await decide(randomUUID(), daysAfter(TODAY, -index * 3 - 10), index);
  await decide(HEROINE, daysAfter(TODAY, -30), 0);
  await load();

  const matched = await subgraph.worker.fork().find(Enrolment, { matchId: { $ne: null } });
  expect(matched).toHaveLength(40);
  expect(matched.some(({ personId }) => personId === HEROINE)).toBe(false);
  expect(matched.filter(({ outcome }) => outcome === 'COMPLETED').length).toBeGreaterThan(20);
  expect(matched.every(({ endedOn }) => !endedOn || endedOn <= TODAY)).toBe(true);
  const early = await subgraph.worker
    .fork()
    .execute<unknown[]>(
      'select e.id from enrolment e join referral r on r.id = e.match_id where e.enrolled_on < r.decided_on',
    );
  expect(early).toEqual([]);

  await load();
  expect(await subgraph.worker.fork().count(Enrolment)).toBe(240);
});

function planOf(region: string): DemoPlan {
  const { demo: plan } = loadRegion(region);
  if (!plan) throw new Error(`region ${region} has no demo plan`);
  return plan;
}
