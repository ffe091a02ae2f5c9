import type { Viewer } from '@metodgraf/subgraph-kit';
import { expect, test } from 'vitest';
import { mayOpen } from './value.policy.ts';

const REGION = { dimension: 'REGION', key: '' };
const TOWN = { dimension: 'TERRITORY', key: 'town' };
const SCHOOL = { dimension: 'ORGANIZATION', key: 'school' };

test.each([
  ['the ministry opens the region', 'MINISTRY', ['region:kuzbass'], REGION, true],
  ['the center opens a school', 'CENTER', ['region:kuzbass'], SCHOOL, true],
  ['an analyst opens nothing', 'ANALYST', ['region:kuzbass'], REGION, false],
  ['an administrator opens nothing', 'ADMINISTRATOR', ['region:kuzbass'], SCHOOL, false],
  ['a school opens itself', 'SCHOOL', ['org:school'], SCHOOL, true],
  ['a school opens no other', 'SCHOOL', ['org:other'], SCHOOL, false],
  ['a municipality opens itself', 'MUNICIPALITY', ['mun:town'], TOWN, true],
  ['a provider opens no school, even its own', 'PROVIDER', ['org:school'], SCHOOL, false],
] as const)('%s', (_, role, scopes, cell, expected) => {
  const viewer = { person: 'x', role, scopes, duties: [], organization: null, session: '' };
  expect(mayOpen(viewer as unknown as Viewer, cell)).toBe(expected);
});
