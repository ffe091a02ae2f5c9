import { MatchFact, RouteFact, RouteIntroductionFact } from '@metodgraf/facts';
import { loadRegion } from '@metodgraf/regions';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf, learnersIn } from '../seed/cast.ts';
import { loadRoutes } from '../seed/load-routes.ts';
import { SeededRandom } from '../seed/seeded-random.ts';
import { aCompetency, anActivity, aProgram, deficitsIn, FEDERAL } from '../testing/builders.ts';
import { LearningRoute } from './route/learning-route.entity.ts';
import { RouteStep } from './route/route-step.entity.ts';
import { service } from './service.ts';

const demo = loadRegion('kuzbass').demo;
if (!demo) throw new Error('no demo plan');
const school = demo.organization('school').id;
const heroine = demo.account('teacher').person.id;
const methodologist = demo.account('methodologist').person.id;
const TODAY = '2026-11-21';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  await aDemoRegion();
});
afterAll(() => subgraph.stop());

/** A small copy of what the other services' demo facts bring. */
async function aDemoRegion(): Promise<void> {
  const random = new SeededRandom(7);
  const people = [heroine, ...Array.from({ length: 130 }, () => random.uuid())];
  const others = [random.uuid(), random.uuid()];
  for (const [index, person] of people.entries()) {
    const scopes = [`org:${index < 12 ? school : 'other'}`];
    if (index % 8 !== 7)
      scopes.push(`assigned:${index % 3 === 0 ? methodologist : random.pick(others)}`);
    await subgraph.reach(person, ...scopes);
  }
  await subgraph.given((em) => {
    const competencies = Array.from({ length: 10 }, (_, index) =>
      aCompetency(`Компетенция ${index}`)(em),
    );
    for (let index = 0; index < 40; index += 1) {
      const some = random.shuffled(competencies).slice(0, random.between(1, 3));
      aProgram(some, {
        id: random.uuid(),
        hours: random.pick([24, 36, 48, 72]),
        federal: index < 9 ? FEDERAL : [],
      })(em);
    }
    for (const competency of competencies) anActivity([competency])(em);
    for (const person of people)
      deficitsIn(person, random.shuffled(competencies).slice(0, random.between(1, 4)))(em);
  });
}

const cast = async () => {
  const random = new SeededRandom(demo.seed);
  const learners = await learnersIn(subgraph.worker.fork(), { school, except: heroine });
  return { random, parts: castOf(learners, { methodologist, random }) };
};

test('the same ids give the same cast, without the heroine and without those nobody accompanies', async () => {
  const [first, second] = [await cast(), await cast()];
  expect(second.parts).toEqual(first.parts);
  const stages = Map.groupBy(first.parts, ({ stage }) => stage);
  expect(Object.fromEntries([...stages].map(([stage, parts]) => [stage, parts.length]))).toEqual({
    AGREED: 10,
    APPROVED: 60,
    DRAFT: 20,
    RETURNED: 1,
  });
  expect(first.parts.map(({ learner }) => learner.person)).not.toContain(heroine);
});

test('routes are planned by the real generator and told with their matches', async () => {
  const { parts, random } = await cast();
  const seen: number[] = [];
  await loadRoutes(subgraph.worker.fork(), parts, {
    random,
    today: TODAY,
    deputy: demo.account('deputy').person.id,
    progress: (done) => seen.push(done),
  });
  const routes = await subgraph.worker.fork().find(LearningRoute, {});
  const steps = await subgraph.worker.fork().find(RouteStep, {});
  expect(routes).toHaveLength(91);
  expect(seen.at(-1)).toBe(91);
  const approved = routes.filter(({ status }) => status === 'APPROVED');
  expect(approved).toHaveLength(60);
  for (const { createdOn, agreedOn, approvedOn } of approved) {
    expect(
      createdOn <= (agreedOn ?? '') &&
        (agreedOn ?? '') < (approvedOn ?? '') &&
        (approvedOn ?? '') < TODAY,
    ).toBe(true);
  }
  expect(await subgraph.facts(RouteFact)).toHaveLength(91);
  const matches = await subgraph.facts(MatchFact);
  expect(matches).toHaveLength(steps.length);
  const sent = matches.filter(({ data }) => data.approved && data.program !== null);
  expect(await subgraph.facts(RouteIntroductionFact)).toHaveLength(sent.length);
});

test('a second load changes nothing', async () => {
  const before = await subgraph.facts(RouteFact);
  await service.seed?.(subgraph.work, () => undefined);
  expect(await subgraph.facts(RouteFact)).toEqual(before);
});
