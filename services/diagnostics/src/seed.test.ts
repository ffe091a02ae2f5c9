import { AssessmentFact, DeficitFact } from '@metodgraf/facts';
import { loadRegion } from '@metodgraf/regions';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assess } from '../seed/assess.ts';
import { Random } from '../seed/random.ts';
import { seed } from '../seed/seed.ts';
import { service } from './service.ts';

const { demo } = loadRegion('kuzbass');
if (!demo) throw new Error('the region brings no demo data');
const heroine = demo.account(demo.heroine.login).person.id;
const center = demo.organization('center').id;

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  await peopleOfRegistry(subgraph);
  await seed(subgraph.work, () => undefined);
});
afterAll(() => subgraph.stop());

/** As many educators and leaders as the plan promises, those of the accounts among them. */
async function peopleOfRegistry({ worker }: TestSubgraph): Promise<void> {
  const random = new Random(7);
  const promised = (demo?.counts.educators ?? 0) + (demo?.counts.leaders ?? 0);
  const accounts = (demo?.accounts ?? []).map(({ person }) => person.id);
  const people = [...accounts, ...Array.from({ length: promised }, () => random.uuid())];
  await worker
    .fork()
    .execute(
      `insert into workforce (person_id, kind) select unnest(string_to_array(?, ',')::uuid[]), 'EDUCATOR'`,
      [people.join(',')],
    );
}

const one = async <Row>(sql: string): Promise<Row> => {
  const [row] = await subgraph.worker.fork().execute<Row[]>(sql);
  if (!row) throw new Error('no row');
  return row;
};

test('the earlier campaign assessed as many as the plan says, and told the other services', async () => {
  const facts = await subgraph.facts(AssessmentFact);
  expect(facts).toHaveLength(demo.earlierCampaign.assessed);
  expect(new Set(facts.map(({ data }) => data.person)).size).toBe(demo.earlierCampaign.assessed);
  expect(new Set(facts.map(({ data }) => data.conductedBy))).toEqual(new Set([center]));
  const { deficits } = await one<{ deficits: number }>(
    'select count(*)::int as deficits from deficit',
  );
  expect(await subgraph.facts(DeficitFact)).toHaveLength(deficits);
});

test('levels and deficits vary as among real people', async () => {
  const { minimal, basic, high } = await one<Record<'minimal' | 'basic' | 'high', number>>(
    `select avg((level = 'MINIMAL')::int)::float as minimal, avg((level = 'BASIC')::int)::float as basic,
            avg((level = 'HIGH')::int)::float as high from competency_result`,
  );
  for (const share of [minimal, basic, high]) expect(share).toBeGreaterThan(0.15);
  const { without, least, most } = await one<Record<'without' | 'least' | 'most', number>>(
    `select avg((d = 0)::int)::float as without, min(d)::int as least, max(d)::int as most from (
       select a.id, count(d.id) as d from assessment a left join deficit d on d.assessment_id = a.id group by a.id) per`,
  );
  expect(without).toBeGreaterThan(0.02);
  expect(without).toBeLessThan(0.4);
  expect([least, most >= 8]).toEqual([0, true]);
});

test('the heroine is invited to the open campaign and was never assessed', async () => {
  await subgraph.reach(heroine, `own:${heroine}`);
  const { myInvitations } = await subgraph
    .as({ person: heroine, role: 'EDUCATOR' })
    .execute<{ myInvitations: unknown[] }>(
      'query { myInvitations { state campaign { status invited closesOn } assessment { id } } }',
    );
  expect(myInvitations).toEqual([
    {
      state: 'INVITED',
      campaign: { status: 'OPEN', invited: 1, closesOn: '2026-12-17' },
      assessment: null,
    },
  ]);
});

test('a second load changes nothing', async () => {
  const count =
    'select (select count(*) from campaign)::int as c, (select count(*) from answer)::int as a';
  const before = await one(count);
  await seed(subgraph.work, () => undefined);
  expect(await one(count)).toEqual(before);
});

test('the same seed gives the same people on every machine', () => {
  const setting = {
    campaign: { id: center, instrumentId: center, opensOn: '2026-02-21', closesOn: '2026-03-22' },
    items: Array.from({ length: 30 }, (_, place) => ({
      id: `item-${place}`,
      competencyId: `competency-${place % 10}`,
      kind: place % 3 === 0 ? ('MULTIPLE' as const) : ('SINGLE' as const),
      key: ['a', 'b'].slice(place % 3 === 0 ? 0 : 1),
      options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id })),
      difficulty: 0,
    })),
    scale: loadRegion('kuzbass').diagnostics.levelScale('2026-02-21'),
    days: 30,
  };
  const [once, again, elsewhere] = [5, 5, 6].map((number) =>
    assess(heroine, setting, new Random(number)),
  );
  expect(again).toEqual(once);
  expect(elsewhere).not.toEqual(once);
});
