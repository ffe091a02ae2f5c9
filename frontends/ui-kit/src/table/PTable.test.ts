import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import PTable from './PTable.vue';
import type { TableColumn } from './table-column';

interface Educator {
  readonly id: string;
  readonly name: string;
  readonly hours: number;
}

const columns: TableColumn<Educator>[] = [
  { key: 'name', title: 'Имя', text: (row) => row.name, sortBy: (row) => row.name },
  { key: 'hours', title: 'Часы', text: (row) => row.hours, sortBy: (row) => row.hours },
];
const educators: Educator[] = [
  { id: '1', name: 'Яковлева', hours: 16 },
  { id: '2', name: 'Андреева', hours: 72 },
  { id: '3', name: 'Ёлкина', hours: 36 },
];

function mountTable(rows: Educator[] = educators) {
  const page = { template: '<p />' };
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:id?', component: page }],
  });
  return mount(PTable<Educator>, {
    attachTo: document.body,
    props: {
      caption: 'Педагоги',
      columns,
      rows,
      rowKey: (row: Educator) => row.id,
      rowLink: (row: Educator) => `/${row.id}`,
      emptyText: 'Никого не нашлось',
    },
    global: { plugins: [router] },
  });
}

const namesOf = (table: ReturnType<typeof mountTable>): string[] =>
  table.findAll('tbody th').map((cell) => cell.text());

test('arrows, Home and End move the focus between rows', async () => {
  const table = mountTable();
  const links = table.findAll<HTMLAnchorElement>('.row-link');
  links[0]?.element.focus();

  await links[0]?.trigger('keydown', { key: 'ArrowDown' });
  expect(document.activeElement?.textContent).toBe('Андреева');

  await links[1]?.trigger('keydown', { key: 'End' });
  expect(document.activeElement?.textContent).toBe('Ёлкина');

  await links[2]?.trigger('keydown', { key: 'ArrowDown' });
  expect(document.activeElement?.textContent).toBe('Ёлкина');

  await links[2]?.trigger('keydown', { key: 'Home' });
  expect(document.activeElement?.textContent).toBe('Яковлева');
});

test('a heading orders the rows and says so', async () => {
  const table = mountTable();
  const heading = table.get('thead th');
  expect(heading.attributes('aria-sort')).toBe('none');

  await heading.get('button').trigger('click');
  expect(heading.attributes('aria-sort')).toBe('ascending');
  expect(namesOf(table)).toEqual(['Андреева', 'Ёлкина', 'Яковлева']);

  await heading.get('button').trigger('click');
  expect(namesOf(table)).toEqual(['Яковлева', 'Ёлкина', 'Андреева']);
});

test('without rows it says why', () => {
  expect(mountTable([]).text()).toBe('Никого не нашлось');
});
