import { expect, test } from 'vitest';
import { placesOn } from './territory-in-place.rules.ts';

const BOUNDARIES = [
  { id: 'district', since: '2019-01-01', until: '2020-01-01', successor: 'okrug' },
  { id: 'okrug', since: '2020-01-01', until: null, successor: null },
  { id: 'town', since: '2019-01-01', until: '2025-04-23', successor: 'union' },
  { id: 'village', since: '2019-01-01', until: '2025-04-23', successor: 'union' },
  { id: 'union', since: '2025-04-23', until: null, successor: null },
];

test.each([
  ['stands for itself while it stands', 'district', '2019-12-31', 'district'],
  ['gives way to its successor on the first day after', 'district', '2020-01-01', 'okrug'],
  ['counts with its only predecessor before it stood', 'okrug', '2019-06-01', 'district'],
  ['two that merged count together', 'village', '2026-01-01', 'union'],
  ['keeps its name where several stood in its place', 'union', '2024-01-01', 'union'],
  ['keeps its name before everything known', 'okrug', '2018-01-01', 'okrug'],
])('a municipality %s', (_, id, day, expected) => {
  expect(placesOn(BOUNDARIES, day)[id]).toBe(expected);
});
