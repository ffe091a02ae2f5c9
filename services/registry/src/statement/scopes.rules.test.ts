import { describe, expect, test } from 'vitest';
import { type ReachedPerson, scopesOf, type Surroundings, type Workplace } from './scopes.rules.ts';

const DAY = '2026-11-21';
const SCHOOL: Workplace = {
  id: 'school',
  type: 'SCHOOL',
  territory: 'old',
  under: [{ parent: 'service', from: '2024-01-01', to: null }],
};
const SERVICE: Workplace = {
  id: 'service',
  type: 'MUNICIPAL_SERVICE',
  territory: 'old',
  under: [{ parent: 'mmc', from: '2021-07-23', to: '2030-01-01' }],
};
const MMC: Workplace = {
  id: 'mmc',
  type: 'MMC',
  territory: 'town',
  under: [{ parent: 'center', from: '2021-07-23', to: null }],
};
const CENTER: Workplace = { id: 'center', type: 'CENTER', territory: null, under: [] };

const surroundings: Surroundings = {
  region: 'kuzbass',
  workplaces: new Map([SCHOOL, SERVICE, MMC, CENTER].map((each) => [each.id, each])),
  territories: [
    { id: 'old', validFrom: '2019-01-01', validTo: '2027-01-01', successorId: 'new' },
    { id: 'new', validFrom: '2027-01-01', validTo: null, successorId: null },
    { id: 'town', validFrom: '2019-01-01', validTo: null, successorId: null },
  ],
};

const nobody: ReachedPerson = {
  id: 'p',
  posts: [],
  assignments: [],
  introductions: [],
  consents: [],
};
const atSchool = { organization: 'school', from: '2022-09-01', to: null };

const told = (person: Partial<ReachedPerson>): string[] =>
  scopesOf({ ...nobody, ...person }, surroundings, DAY)
    .filter(({ from }) => from !== '1900-01-01')
    .map(({ scope, from, to }) => `${scope} ${from}..${to ?? ''}`)
    .toSorted();

test('a person without anything is reached by herself and by the region', () => {
  expect(scopesOf(nobody, surroundings, DAY)).toEqual([
    { scope: 'own:p', from: '1900-01-01', to: null },
    { scope: 'region:kuzbass', from: '1900-01-01', to: null },
  ]);
});

test('a post opens to its organization, its territory and the successor, and the centers above', () => {
  expect(told({ posts: [atSchool] })).toEqual([
    'mmc:mmc 2024-01-01..2030-01-01',
    'mun:new 2027-01-01..',
    'mun:old 2022-09-01..2027-01-01',
    'org:school 2022-09-01..',
  ]);
});

describe('posts in time', () => {
  test.each([
    ['over yesterday', { ...atSchool, to: '2026-11-20' }, []],
    ['whose first day off is today', { ...atSchool, to: DAY }, []],
    ['ending tomorrow', { ...atSchool, to: '2026-11-22' }, ['org:school 2022-09-01..2026-11-22']],
    ['beginning next year', { ...atSchool, from: '2027-09-01' }, ['org:school 2027-09-01..']],
  ])('a post %s', (_, post, expected) => {
    expect(told({ posts: [post] }).filter((scope) => scope.startsWith('org:'))).toEqual(expected);
  });

  test('two posts in one organization make one scope', () => {
    const earlier = { organization: 'center', from: '2020-01-01', to: '2026-12-31' };
    const later = { organization: 'center', from: '2026-01-01', to: null };
    expect(told({ posts: [earlier, later] })).toEqual(['org:center 2020-01-01..']);
  });
});

test('consent opens results to the school for the days of both consent and post', () => {
  const consents = [
    { from: '2021-01-01', to: '2023-01-01' },
    { from: '2026-05-05', to: null },
  ];
  expect(
    told({ posts: [atSchool], consents }).filter((scope) => scope.startsWith('consented-')),
  ).toEqual(['consented-org:school 2022-09-01..2023-01-01', 'consented-org:school 2026-05-05..']);
});

test('consent given and withdrawn on one day opens nothing', () => {
  const consents = [{ from: DAY, to: DAY }];
  expect(
    told({ posts: [atSchool], consents }).filter((scope) => scope.startsWith('consented-')),
  ).toEqual([]);
});

test('assignments and introductions open to the methodologist and to the party, while they stand', () => {
  const assignments = [
    { methodologist: 'm1', from: '2024-01-01', to: DAY },
    { methodologist: 'm2', from: DAY, to: null },
  ];
  const introductions = [{ party: 'institute', from: '2026-10-01', to: '2027-01-01' }];
  expect(told({ assignments, introductions })).toEqual([
    'assigned:m2 2026-11-21..',
    'with:institute 2026-10-01..2027-01-01',
  ]);
});

test('a circle in the hierarchy ends where it closes', () => {
  const under = (parent: string) => [{ parent, from: '2020-01-01', to: null }];
  const circle = new Map([
    ['a', { id: 'a', type: 'MMC', territory: null, under: under('b') }],
    ['b', { id: 'b', type: 'MMC', territory: null, under: under('a') }],
  ]);
  const post = { organization: 'a', from: '2022-01-01', to: null };
  const scopes = scopesOf(
    { ...nobody, posts: [post] },
    { ...surroundings, workplaces: circle },
    DAY,
  );
  expect(scopes.map(({ scope }) => scope).filter((scope) => scope.startsWith('mmc:'))).toEqual([
    'mmc:a',
    'mmc:b',
  ]);
});
