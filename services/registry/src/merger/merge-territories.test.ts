import { randomUUID } from 'node:crypto';
import { TerritoryFact, WorkforceFact } from '@metodgraf/facts';
import { NOW, startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCenter, actingAs, anOrganization, aPerson, TODAY } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { configure } from '../configure.ts';
import { restateDue } from '../restatement/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const act = 'Закон Кемеровской области — Кузбасса о преобразовании';
const merge = (input: object, actor = aCenter()) =>
  change(subgraph, actor, {
    name: 'mergeTerritories',
    input: { act, from: '2025-01-01', ...input },
    select: `... on Territory { id name validFrom oktmoDoubtful predecessors { id validTo act }
      mmcs { mmc { id } from to } }`,
  });
const give = (mmcId: string, territoryId: string, over: object = {}, actor = aCenter()) =>
  change(subgraph, actor, {
    name: 'giveTerritory',
    input: { mmcId, territoryId, act: 'приказ', from: '2021-07-23', ...over },
    select: '... on MmcTerritory { id from to version }',
  });
const figures = async (day: { on?: string; boundaries?: string }, actor = aCenter()) => {
  const answer = await subgraph.as(actor).execute<{
    territoryFigures: { territory: { id: string } | null; organizations: number; people: number }[];
  }>(
    `query ($on: LocalDate, $boundaries: LocalDate) { territoryFigures(on: $on, boundaries: $boundaries) {
      territory { id } organizations schools people educators withoutMethodologist } }`,
    day,
  );
  return (id: string | null) =>
    answer.territoryFigures.find(({ territory }) => (territory?.id ?? null) === id);
};

describe('the merger of a town and a district', () => {
  test('is counted rightly on both sides, in old and in new boundaries, and moves rights and facts', async () => {
    const town = await anOrganization(subgraph, { territoryId: 'yurga-go' });
    const village = await anOrganization(subgraph, { territoryId: 'yurga-mo' });
    const [urban] = [await aPerson(subgraph, { organization: town })];
    await aPerson(subgraph, { organization: village });
    const mmc = await anOrganization(subgraph, { typeCode: 'MMC', territoryId: 'kemerovo-go' });
    await give(mmc.id, 'yurga-go');
    await give(mmc.id, 'yurga-mo');

    const merged = await merge({
      predecessorIds: ['yurga-go', 'yurga-mo'],
      asNew: { name: 'Юргинский округ', kind: 'MUNICIPAL_OKRUG', oktmo: '32549000', checkDigit: 1 },
    });
    const id = String(merged['id']);
    expect(merged).toMatchObject({
      validFrom: '2025-01-01',
      predecessors: expect.arrayContaining([
        { id: 'yurga-go', validTo: '2025-01-01', act },
        { id: 'yurga-mo', validTo: '2025-01-01', act },
      ]) as object,
      mmcs: [{ mmc: { id: mmc.id }, from: '2025-01-01', to: null }],
    });

    const [before, now, past] = [
      await figures({ on: '2024-12-31' }),
      await figures({}),
      await figures({ boundaries: '2024-12-31' }),
    ];
    expect(before('yurga-go')).toMatchObject({ organizations: 1, schools: 1, people: 1 });
    expect(before('yurga-mo')).toMatchObject({ organizations: 1, people: 1 });
    expect(before(id)).toBeUndefined();
    expect(now(id)).toMatchObject({ organizations: 2, people: 2, educators: 2 });
    expect(now('yurga-go')).toBeUndefined();
    expect(past('yurga-go')).toMatchObject({ organizations: 1, people: 1 });

    await restateDue({ em: subgraph.worker.fork(), now: () => NOW });
    const stated = (await subgraph.facts(WorkforceFact)).findLast(
      ({ subject }) => subject === urban.id,
    );
    expect(stated?.data.posts[0]?.territory).toBe(id);
    expect(
      (await subgraph.facts(TerritoryFact)).findLast(({ subject }) => subject === 'yurga-go')?.data,
    ).toMatchObject({ successor: id, to: '2025-01-01' });
    const { people } = await subgraph
      .as(actingAs('MUNICIPALITY', randomUUID(), `mun:${id}`))
      .execute<{ people: { totalCount: number } }>('query { people(first: 1) { totalCount } }');
    expect(people.totalCount).toBe(2);
  });

  test('is not undone when the configuration is loaded again', async () => {
    await merge({
      predecessorIds: ['tayga-go'],
      intoId: 'yashkino-mo',
    });
    const work = { em: subgraph.worker.fork(), now: () => NOW, config: { region: 'kuzbass' } };
    await configure({ ...work, log: console } as unknown as Parameters<typeof configure>[0]);
    const { territories } = await subgraph
      .as(aCenter())
      .execute<{ territories: { id: string }[] }>(
        'query ($on: LocalDate) { territories(on: $on) { id } }',
        {
          on: TODAY,
        },
      );
    expect(territories.map(({ id }) => id)).not.toContain('tayga-go');
  });

  test('of 2024–2025 that the configuration brings keeps the past in the past', async () => {
    await anOrganization(subgraph, { territoryId: 'tashtagol-mr' });
    const [before, after] = [
      await figures({ on: '2025-04-22' }),
      await figures({ on: '2025-04-23' }),
    ];
    expect([before('tashtagol-mr')?.organizations, before('tashtagol-mo')]).toEqual([1, undefined]);
    expect([after('tashtagol-mr'), after('tashtagol-mo')?.organizations]).toEqual([undefined, 1]);
  });

  test('what was recorded after a merger cannot be told apart before it', async () => {
    const merged = await merge({
      predecessorIds: ['kaltan-go', 'osinniki-go'],
      asNew: { name: 'Новый округ', kind: 'MUNICIPAL_OKRUG', oktmo: '32550000' },
    });
    await anOrganization(subgraph, { territoryId: String(merged['id']) });
    expect((await figures({ boundaries: '2024-01-01' }))(null)).toMatchObject({ organizations: 1 });
  });

  test.each([
    ['nobody', { predecessorIds: ['nowhere'], intoId: 'kemerovo-go' }, 'NOTHING_TO_MERGE'],
    [
      'on reversed dates',
      { predecessorIds: ['berezovsky-go'], intoId: 'kemerovo-go', from: '2018-01-01' },
      'DATES_REVERSED',
    ],
    [
      'what has a successor',
      { predecessorIds: ['novokuznetsk-mr'], intoId: 'kemerovo-go' },
      'ALREADY_MERGED',
    ],
    ['into itself', { predecessorIds: ['berezovsky-go'], intoId: 'berezovsky-go' }, 'INTO_ITSELF'],
    ['into nothing named', { predecessorIds: ['berezovsky-go'] }, 'SUCCESSOR_NOT_NAMED'],
    [
      'under a code of another',
      {
        predecessorIds: ['berezovsky-go'],
        asNew: { name: 'Новый', kind: 'URBAN_OKRUG', oktmo: '32701000' },
      },
      'OKTMO_TAKEN',
    ],
  ])('%s is refused', async (_, input, code) => {
    expect(await merge(input)).toMatchObject({ code });
  });

  test('is entered by the center alone', async () => {
    const input = { predecessorIds: ['berezovsky-go'], intoId: 'kemerovo-go' };
    const actor = actingAs('MUNICIPALITY', randomUUID(), 'mun:kemerovo-go');
    await expect(merge(input, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

// @requirement R006 R186 R222
describe('a municipality under an intermunicipal center', () => {
  test('is refused to a second one with its name and days, also through a predecessor', async () => {
    const [north, south] = [
      await anOrganization(subgraph, { typeCode: 'MMC', name: 'ММЦ «Север»' }),
      await anOrganization(subgraph, { typeCode: 'MMC', name: 'ММЦ «Юг»' }),
    ];
    expect(await give(north.id, 'novokuznetsk-mr')).toMatchObject({
      from: '2021-07-23',
      to: '2023-03-27',
    });
    expect(await give(south.id, 'novokuznetsk-mo', { from: '2024-01-01' })).toMatchObject({
      code: 'HELD_BY_ANOTHER',
      parameters: [
        { name: 'name', value: 'ММЦ «Север»' },
        { name: 'from', value: '27.03.2023' },
        { name: 'to', value: 'настоящее время' },
      ],
    });
    const held = await give(south.id, 'topki-mo', { to: '2022-01-01' });
    expect(await give(north.id, 'topki-mo', { from: '2022-01-01' })).toMatchObject({ to: null });
    const take = (version: number, on: string) =>
      change(subgraph, aCenter(), {
        name: 'takeTerritory',
        input: { id: held['id'], version, on },
        select: '... on MmcTerritory { to }',
      });
    expect(await take(1, '2021-07-23')).toMatchObject({ code: 'DATES_REVERSED' });
    expect(await take(1, '2021-09-01')).toMatchObject({ to: '2021-09-01' });
    expect(await take(2, '2021-10-01')).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  test('that two centers hold cannot be merged before it is said whose it is', async () => {
    const [north, south] = [
      await anOrganization(subgraph, { typeCode: 'MMC' }),
      await anOrganization(subgraph, { typeCode: 'MMC' }),
    ];
    await give(north.id, 'kiselevsk-go');
    await give(south.id, 'prokopyevsk-go');
    expect(
      await merge({ predecessorIds: ['kiselevsk-go'], intoId: 'prokopyevsk-go' }),
    ).toMatchObject({ code: 'HELD_BY_TWO' });
  });

  test.each([
    ['reversed days', { to: '2021-07-23' }, 'DATES_REVERSED'],
    ['days before the territory', { from: '2018-01-01' }, 'TERRITORY_NOT_STANDING'],
  ])('%s are refused', async (_, over, code) => {
    const { id } = await anOrganization(subgraph, { typeCode: 'MMC' });
    expect(await give(id, 'belovo-go', over)).toMatchObject({ code });
  });

  test('stands under no school, and nobody but the center puts it anywhere', async () => {
    const school = await anOrganization(subgraph);
    expect(await give(school.id, 'belovo-go')).toMatchObject({ code: 'NOT_AN_MMC' });
    const actor = actingAs('MUNICIPALITY', randomUUID(), 'mun:belovo-go');
    await expect(give(school.id, 'belovo-go', {}, actor)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
