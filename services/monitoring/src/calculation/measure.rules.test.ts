import { expect, test } from 'vitest';
import { type Cell, loadOf } from './measure.rules.ts';

const aCell = (change: Partial<Cell>): Cell => ({
  dimension: 'TERRITORY',
  key: '32',
  label: 'Округ',
  parent: null,
  numerator: 0,
  denominator: 0,
  outside: 0,
  loads: [],
  ...change,
});

test.each([
  [
    'the whole loads of those who work in it',
    { numerator: 32, denominator: 3, loads: [250, 249, 1] },
    250,
    500 / 3,
  ],
  [
    'methodologists whom nobody is assigned to',
    { numerator: 4, denominator: 4, loads: [3, 1, 0, 0] },
    3,
    1,
  ],
  ['nobody', {}, null, null],
])('the average is of the same loads as the greatest: %s', (_, cell, value, average) => {
  const measured = loadOf(aCell(cell));
  expect(measured.value).toBe(value);
  expect(measured.load?.average ?? null).toBe(average);
});
