import { expect, test } from 'vitest';
import { checkLeaving, checkWork, countsByDefault, type IntendedWork } from './post.rules.ts';

const other = { organization: 'a', title: 'Учитель', from: '2020-09-01', to: '2024-09-01' };
const work: IntendedWork = {
  organization: 'a',
  from: '2024-09-01',
  to: null,
  birthDate: '1990-05-17',
  others: [other],
};

test.each<[string, Partial<IntendedWork>, string | null]>([
  ['begins the day the other ended', {}, null],
  ['begins a day before', { from: '2024-08-31' }, 'POSTS_OVERLAP'],
  ['ends the day the other began', { from: '2019-09-01', to: '2020-09-01' }, null],
  ['ends a day later', { from: '2019-09-01', to: '2020-09-02' }, 'POSTS_OVERLAP'],
  ['stands around the other', { from: '2019-09-01' }, 'POSTS_OVERLAP'],
  ['stands within it', { from: '2021-09-01', to: '2022-09-01' }, 'POSTS_OVERLAP'],
  ['meets an open one', { others: [{ ...other, to: null }] }, 'POSTS_OVERLAP'],
  ['overlaps in another organization', { organization: 'b', from: '2022-01-01' }, null],
  ['ends before it begins', { to: '2024-08-31' }, 'DATES_REVERSED'],
  ['ends the day it begins', { to: '2024-09-01' }, 'DATES_REVERSED'],
  ['begins before birth', { birthDate: '2024-09-01' }, 'DATES_REVERSED'],
  ['begins at fifteen', { birthDate: '2008-09-02', others: [] }, 'TOO_YOUNG'],
  ['begins on the sixteenth birthday', { birthDate: '2008-09-01', others: [] }, null],
])('work that %s', (_, over, code) => {
  expect(checkWork({ ...work, ...over })?.code ?? null).toBe(code);
});

test.each([
  ['tomorrow', null, '2026-11-22', null],
  ['earlier than agreed', '2027-06-01', '2026-11-22', null],
  ['on the first day', null, '2020-09-01', 'DATES_REVERSED'],
  ['once more', '2024-09-01', '2024-09-01', 'ALREADY_LEFT'],
  ['after the end', '2024-09-01', '2025-09-01', 'ALREADY_LEFT'],
])('leaving %s', (_, to, on, code) => {
  expect(checkLeaving({ from: '2020-09-01', to }, on)?.code ?? null).toBe(code);
});

test('staff of a university is left out of indicators unless someone decides otherwise', () => {
  expect(countsByDefault('UNIVERSITY')).toBe(false);
  expect(countsByDefault('SCHOOL')).toBe(true);
});
