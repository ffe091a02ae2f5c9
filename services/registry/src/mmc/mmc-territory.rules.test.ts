import { expect, test } from 'vitest';
import { checkHolding, joined, rivalOf, stretchesOver } from './mmc-territory.rules.ts';

const held = { mmcId: 'north', from: '2021-01-01', to: '2024-01-01' };

test.each([
  ['inside', '2022-01-01', '2023-01-01', true],
  ['from its last day', '2023-12-31', null, true],
  ['from the day after', '2024-01-01', null, false],
  ['until its first day', '2020-01-01', '2021-01-01', false],
  ['until after its first day', '2020-01-01', '2021-01-02', true],
  ['for ever', '2020-01-01', null, true],
])('a rival %s', (_, from, to, found) => {
  expect(rivalOf([held], { from, to }) === held).toBe(found);
});

const okrug = { validFrom: '2020-01-01', validTo: '2025-01-01' };
test.each([
  ['within', '2020-01-01', '2025-01-01', undefined],
  ['open, though the territory has ended', '2021-01-01', null, undefined],
  ['reversed', '2022-01-01', '2022-01-01', 'DATES_REVERSED'],
  ['before the territory', '2019-12-31', '2021-01-01', 'TERRITORY_NOT_STANDING'],
  ['after the territory', '2025-01-01', null, 'TERRITORY_NOT_STANDING'],
  ['beyond the territory', '2021-01-01', '2025-01-02', 'TERRITORY_NOT_STANDING'],
])('days %s', (_, from, to, code) => {
  expect(checkHolding(okrug, { from, to })?.code).toBe(code);
});

test('a holding passes on to the successor, and two of one center are one', () => {
  const [town, district, merged] = [
    { id: 'town', validFrom: '2019-01-01', validTo: '2024-05-01' },
    { id: 'district', validFrom: '2019-01-01', validTo: '2025-01-01' },
    { id: 'merged', validFrom: '2024-05-01', validTo: null },
  ];
  const holding = { mmcId: 'north', from: '2021-01-01', to: null };
  expect(
    joined([
      ...stretchesOver([town, merged], holding),
      ...stretchesOver([district, { ...merged, validFrom: '2025-01-01' }], holding),
    ]),
  ).toEqual([
    { mmcId: 'north', territoryId: 'town', from: '2021-01-01', to: '2024-05-01' },
    { mmcId: 'north', territoryId: 'merged', from: '2024-05-01', to: null },
    { mmcId: 'north', territoryId: 'district', from: '2021-01-01', to: '2025-01-01' },
  ]);
});
