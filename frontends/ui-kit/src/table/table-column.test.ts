import { expect, test } from 'vitest';
import { nextOrder, printOrder, readOrder, sortRows, type TableColumn } from './table-column';

const columns: TableColumn<{ name: string; hours: number | null }>[] = [
  { key: 'name', title: 'Имя', sortBy: (row) => row.name },
  { key: 'hours', title: 'Часы', sortBy: (row) => row.hours },
];
const rows = [
  { name: 'Жуков', hours: null },
  { name: 'Ёлкин', hours: 72 },
  { name: 'Елисеев', hours: 16 },
];

test.each([
  ['name', false, ['Елисеев', 'Ёлкин', 'Жуков']],
  ['name', true, ['Жуков', 'Ёлкин', 'Елисеев']],
  ['hours', false, ['Елисеев', 'Ёлкин', 'Жуков']],
  ['hours', true, ['Ёлкин', 'Елисеев', 'Жуков']],
])('ordered by %s, descending %s', (key, descending, names) => {
  expect(sortRows(rows, columns, { key, descending }).map((row) => row.name)).toEqual(names);
});

test('a third press returns the order in which the rows came', () => {
  const first = nextOrder(undefined, 'name');
  const second = nextOrder(first, 'name');

  expect(first).toEqual({ key: 'name', descending: false });
  expect(second).toEqual({ key: 'name', descending: true });
  expect(nextOrder(second, 'name')).toBeUndefined();
});

test.each([
  [undefined, null],
  [{ key: 'load', descending: false }, 'load'],
  [{ key: 'load', descending: true }, '-load'],
])('an order is carried by an address and back: %j', (order, printed) => {
  expect(printOrder(order)).toBe(printed);
  expect(readOrder(printed)).toEqual(order);
});
