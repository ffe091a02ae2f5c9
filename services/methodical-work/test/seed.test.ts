import { randomUUID } from 'node:crypto';
import {
  ActivityFact,
  ActivityIntroductionFact,
  CompetencyFact,
  ParticipationFact,
} from '@metodgraf/facts';
import { type DemoPlan, loadRegion } from '@metodgraf/regions';
import { dayOf } from '@metodgraf/subgraph-kit';
import { NOW, startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_COMPETENCIES } from '../seed/load-activities.ts';
import { seed } from '../seed/seed.ts';
import { Participation } from '../src/participation/participation.entity.ts';
import { service } from '../src/service.ts';
import { Educator } from '../src/workforce/educator.entity.ts';

const TODAY = dayOf(NOW);
const demo = planOf('kuzbass');
const HEROINE = demo.account(demo.heroine.login).person.id;
const YOUNG = Array.from({ length: 120 }, () => randomUUID());

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  for (const code of DEMO_COMPETENCIES) {
    await subgraph.deliver(CompetencyFact, randomUUID(), { code, name: code, kind: 'SUBJECT' });
  }
  await subgraph.given((em) => {
    em.create(Educator, {
      personId: HEROINE,
      birthDate: '1997-01-01',
      teachingSince: '2024-09-01',
    });
    for (const personId of YOUNG) {
      em.create(Educator, { personId, birthDate: '1999-05-05', teachingSince: '2025-09-01' });
    }
    for (let index = YOUNG.length; index < demo.counts.educators; index += 1) {
      em.create(Educator, {
        personId: randomUUID(),
        birthDate: '1975-05-05',
        teachingSince: '2000-09-01',
      });
    }
  });
  const school = demo.organization('school').id;
  for (const person of [HEROINE, ...YOUNG.slice(0, 15)])
    await subgraph.reach(person, `org:${school}`);
  await seed(subgraph.work, () => undefined);
});
afterAll(() => subgraph.stop());

test('the calendar looks back and ahead over the whole framework', async () => {
  const activities = (await subgraph.facts(ActivityFact)).map(({ data }) => data);
  expect(activities).toHaveLength(24);
  const past = activities.filter(({ endsOn }) => endsOn < TODAY);
  expect(past.length).toBeGreaterThan(12);
  const developed = (some: typeof activities) =>
    new Set(some.flatMap(({ competencies }) => competencies)).size;
  expect([
    developed(activities),
    developed(activities.filter((each) => !past.includes(each))),
  ]).toEqual([DEMO_COMPETENCIES.size, DEMO_COMPETENCIES.size]);
  expect(activities.every(({ free }) => free === null || free >= 0)).toBe(true);
});

test('about 55 % of young educators took part in some form of support', async () => {
  const participations = (await subgraph.facts(ParticipationFact)).map(({ data }) => data);
  const attended = participations.filter(
    ({ kind, outcome }) => kind === 'SUPPORT' && outcome === 'ATTENDED',
  );
  const supported = YOUNG.filter((person) => attended.some((each) => each.person === person));
  expect(supported.length / YOUNG.length).toBeCloseTo(0.55, 1);
  expect(new Set(participations.map(({ person }) => person)).size).toBeGreaterThan(250);
});

test('the heroine is on no list, the organizers have something to record, and participants are introduced', async () => {
  const participations = await subgraph.facts(ParticipationFact);
  expect(participations.some(({ data }) => data.person === HEROINE)).toBe(false);
  expect(new Set(participations.map(({ data }) => data.outcome))).toEqual(
    new Set(['REGISTERED', 'ATTENDED', 'ABSENT']),
  );
  expect(await subgraph.facts(ActivityIntroductionFact)).toHaveLength(participations.length);
  const center = {
    person: randomUUID(),
    role: 'CENTER' as const,
    organization: demo.organization('center').id,
  };
  expect(await subgraph.as(center).execute('{ methodicalWorkAttention { code count } }')).toEqual({
    methodicalWorkAttention: [{ code: 'PARTICIPATION_UNRECORDED', count: 10 }],
  });
});

test('loading again changes nothing', async () => {
  const before = await subgraph.worker.fork().count(Participation);
  await seed(subgraph.work, () => undefined);
  expect(await subgraph.worker.fork().count(Participation)).toBe(before);
});

function planOf(region: string): DemoPlan {
  const { demo: plan } = loadRegion(region);
  if (!plan) throw new Error(`region ${region} has no demo plan`);
  return plan;
}
