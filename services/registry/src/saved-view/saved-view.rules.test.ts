import { Problem } from '@metodgraf/subgraph-kit/problem';
import { expect, test } from 'vitest';
import { isOwnAddress, viewTitle } from './saved-view.rules.ts';

test.each([
  ['/center/people', 'kind=LEADER&text=%D0%98', true],
  ['/center', '', true],
  ['//evil.example', '', false],
  ['/\\evil.example', '', false],
  ['https://evil.example', '', false],
  ['center/people', '', false],
  ['/center\n/people', '', false],
  ['/center?x=1', '', false],
  ['/center', 'a=1#b', false],
  ['/center', `a=${'x'.repeat(2_000)}`, false],
])('%s ? %s is an address of ours: %s', (path, query, expected) => {
  expect(isOwnAddress({ remote: 'center', path, query })).toBe(expected);
});

test.each(['Center', '../x', ''])('a front end is not called %j', (remote) => {
  expect(isOwnAddress({ remote, path: '/center', query: '' })).toBe(false);
});

test.each([
  ['  Мои   школы ', 'Мои школы'],
  ['   ', new Problem('TITLE_EMPTY')],
  ['я'.repeat(121), new Problem('TITLE_TOO_LONG', { most: 120 })],
])('the title %j', (written, kept) => {
  expect(viewTitle(written)).toEqual(kept);
});
