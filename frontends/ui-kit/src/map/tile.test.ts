import { expect, test } from 'vitest';
import { neighbourOf, stepOf, type Tile } from './tile';

const tile = (id: string, column: number, row: number, value: number | null = null): Tile => ({
  id,
  title: id,
  column,
  row,
  value,
});
const MAP = [tile('a', 1, 1, 0), tile('b', 3, 1, 50), tile('c', 2, 2, 99), tile('d', 1, 4, 100)];

test.each([
  [0, 0],
  [19, 0],
  [20, 1],
  [99, 4],
  [100, 4],
  [null, null],
])('a value of %s has step %s', (value, step) => {
  expect(stepOf(MAP, value)).toBe(step);
});

test('where there is nothing, nothing is dark', () => {
  expect(stepOf([tile('a', 1, 1, 0)], 0)).toBe(0);
});

test.each([
  ['right of a', 'a', { columns: 1, rows: 0 }, 'b'],
  ['below a', 'a', { columns: 0, rows: 1 }, 'd'],
  ['left of b', 'b', { columns: -1, rows: 0 }, 'a'],
  ['above d', 'd', { columns: 0, rows: -1 }, 'a'],
  ['above a', 'a', { columns: 0, rows: -1 }, undefined],
])('%s', (_, id, step, found) => {
  const from = MAP.find((each) => each.id === id);
  expect(from && neighbourOf(MAP, from, step)?.id).toBe(found);
});
