import { expect, test } from 'vitest';
import { inPlaceOf, lineOf, withinBoundariesOf } from './succession.rules.ts';

const TERRITORIES = [
  { id: 'district', validFrom: '2019-01-01', validTo: '2023-03-27', successorId: 'okrug' },
  { id: 'town', validFrom: '2019-01-01', validTo: '2026-01-01', successorId: 'okrug' },
  { id: 'okrug', validFrom: '2023-03-27', validTo: null, successorId: null },
  { id: 'gone', validFrom: '2019-01-01', validTo: '2020-01-01', successorId: null },
];

test.each([
  ['before the merger', 'district', '2023-03-26', 'district'],
  ['on its first day', 'district', '2023-03-27', 'okrug'],
  ['for one that was merged later', 'town', '2025-12-31', 'town'],
  ['after the later merger', 'town', '2026-01-01', 'okrug'],
  ['without a successor the last one stays', 'gone', '2026-01-01', 'gone'],
])('what stands in place %s', (_, id, day, expected) => {
  expect(inPlaceOf(TERRITORIES, { id, day })?.id).toBe(expected);
});

test('an unknown territory has nothing in its place', () => {
  expect(inPlaceOf(TERRITORIES, { id: 'nowhere', day: '2026-01-01' })).toBeNull();
});

const MERGED = [
  { id: 'left', validFrom: '2019-01-01', validTo: '2024-01-01', successorId: 'both' },
  { id: 'right', validFrom: '2019-01-01', validTo: '2024-01-01', successorId: 'both' },
  { id: 'both', validFrom: '2024-01-01', validTo: null, successorId: null },
];
const RENAMED = [
  { id: 'old', validFrom: '2019-01-01', validTo: '2024-01-01', successorId: 'new' },
  { id: 'new', validFrom: '2024-01-01', validTo: null, successorId: null },
];
test.each([
  ['recorded before, asked after', TERRITORIES, { id: 'district', day: '2024-01-01' }, 'okrug'],
  ['recorded before, asked before', TERRITORIES, { id: 'district', day: '2020-01-01' }, 'district'],
  ['recorded after, asked after', TERRITORIES, { id: 'okrug', day: '2024-01-01' }, 'okrug'],
  [
    'recorded after, asked before what joined later',
    TERRITORIES,
    { id: 'okrug', day: '2020-01-01' },
    'district',
  ],
  [
    'recorded after a merger of two, asked before it',
    MERGED,
    { id: 'both', day: '2020-01-01' },
    undefined,
  ],
  ['recorded after a renaming, asked before it', RENAMED, { id: 'new', day: '2020-01-01' }, 'old'],
])('what is %s', (_, territories, at, expected) => {
  expect(withinBoundariesOf(territories, at)?.id).toBe(expected);
});

test('a circle of successors ends', () => {
  const circle = [
    { id: 'a', validFrom: '2019-01-01', validTo: '2020-01-01', successorId: 'b' },
    { id: 'b', validFrom: '2020-01-01', validTo: '2021-01-01', successorId: 'a' },
  ];
  expect(lineOf(circle, 'a').map(({ id }) => id)).toEqual(['a', 'b']);
});
