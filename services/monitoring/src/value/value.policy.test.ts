import type { Viewer } from '@metodgraf/subgraph-kit';
import { expect, test } from 'vitest';
import { mayOpen } from './value.policy.ts';

const by = (role: Viewer['role'], ...scopes: string[]): Viewer => ({
  person: 'x',
  role,
  scopes,
  duties: [],
  organization: null,
  session: '',
});

const REGION = { dimension: 'REGION', key: '' };
const TOWN = { dimension: 'TERRITORY', key: 'town' };
const SCHOOL = { dimension: 'ORGANIZATION', key: 'school' };

test.each([
  ['the ministry opens the region', by('MINISTRY', 'region:kuzbass'), REGION, true],
  ['the center opens a school', by('CENTER', 'region:kuzbass'), SCHOOL, true],
  ['an analyst opens nothing', by('ANALYST', 'region:kuzbass'), REGION, false],
  ['an administrator opens nothing', by('ADMINISTRATOR', 'region:kuzbass'), SCHOOL, false],
  ['a school opens itself', by('SCHOOL', 'org:school'), SCHOOL, true],
  ['a school opens no other', by('SCHOOL', 'org:other'), SCHOOL, false],
  ['a municipality opens itself', by('MUNICIPALITY', 'mun:town'), TOWN, true],
  ['a provider opens no school, even its own', by('PROVIDER', 'org:school'), SCHOOL, false],
] as const)('%s', (_, viewer, cell, expected) => {
  expect(mayOpen(viewer, cell)).toBe(expected);
});
