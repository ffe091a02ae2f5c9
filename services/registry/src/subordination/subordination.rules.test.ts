import { Problem } from '@metodgraf/subgraph-kit/problem';
import { expect, test } from 'vitest';
import { dayInWords, planMove, type Standing } from './subordination.rules.ts';

const since = '2019-01-01';
const old: Standing = { parentId: 'old', from: '2019-01-01', to: null };
const ended: Standing = { parentId: 'old', from: '2019-01-01', to: '2024-01-01' };
const later: Standing = { parentId: 'later', from: '2025-01-01', to: null };

type Asked = [Standing[], string | null, string];
test.each<[string, Asked, Standing | null]>([
  ['a first parent', [[], 'new', '2024-01-01'], null],
  ['a new parent', [[old], 'new', '2024-01-01'], old],
  ['nobody any more', [[old], null, '2024-01-01'], old],
  ['after one that has ended', [[ended], 'new', '2024-01-01'], null],
  ['the same after it has ended', [[ended], 'old', '2024-01-02'], null],
])('%s', (_, [links, parentId, from], ends) => {
  expect(planMove(links, { parentId, from, since })).toEqual({ ends });
});

test.each<[string, Asked, string]>([
  ['before the organization began', [[old], 'new', '2018-12-31'], 'DATES_REVERSED'],
  ['on the day the present one began', [[old], 'new', '2019-01-01'], 'OVERLAP'],
  ['before a later one', [[ended, later], 'new', '2024-06-01'], 'OVERLAP'],
  ['where it stands already', [[old], 'old', '2024-01-01'], 'ALREADY_THERE'],
  ['under nobody when under nobody', [[], null, '2024-01-01'], 'ALREADY_THERE'],
])('refused: %s', (_, [links, parentId, from], code) => {
  const refused = planMove(links, { parentId, from, since });
  expect(refused instanceof Problem && refused.code).toBe(code);
});

test('a day is read as people write it', () => {
  expect(dayInWords('2026-09-01')).toBe('01.09.2026');
});
