import { describe, expect, test } from 'vitest';
import { type GivenRole, type RoleHolder, statedGrants } from './grants.rules.ts';

const DAY = '2026-11-21';
const place = {
  region: 'kuzbass',
  territories: [
    { id: 'old', validFrom: '2019-01-01', validTo: '2025-01-01', successorId: 'new' },
    { id: 'new', validFrom: '2025-01-01', validTo: null, successorId: null },
  ],
};
const school = { id: 'school', type: 'SCHOOL', shortName: 'Школа «Рябиновая»', territory: 'old' };
const mmc = { id: 'mmc', type: 'MMC', shortName: 'ММЦ', territory: 'old' };

const aRole = (role: string, over: Partial<GivenRole> = {}): GivenRole => ({
  role,
  organization: null,
  duties: [],
  from: '2024-01-01',
  to: null,
  ...over,
});
const aHolder = (grant: GivenRole, over: Partial<RoleHolder> = {}): RoleHolder => ({
  person: 'p',
  grants: [grant],
  posts: grant.organization
    ? [{ organization: grant.organization.id, from: '2020-01-01', to: null }]
    : [],
  appointments: ['METHODOLOGIST', 'MENTOR'].map((kind) => ({ kind, from: '2020-01-01', to: null })),
  ...over,
});

describe('what a role opens', () => {
  test.each([
    ['EDUCATOR', school, ['own:p'], 'Педагог'],
    ['LEADER', school, ['own:p'], 'Руководитель'],
    ['METHODOLOGIST', null, ['assigned:p'], 'Региональный методист'],
    ['SCHOOL', school, ['org:school'], 'Заместитель директора, Школа «Рябиновая»'],
    [
      'MUNICIPALITY',
      school,
      ['mun:old', 'mun:new'],
      'Муниципальный координатор, Школа «Рябиновая»',
    ],
    ['MUNICIPALITY', mmc, ['mmc:mmc'], 'Муниципальный координатор, ММЦ'],
    ['CENTER', school, ['region:kuzbass'], 'Сотрудник, Школа «Рябиновая»'],
    ['PROVIDER', school, ['with:school'], 'Сотрудник, Школа «Рябиновая»'],
    ['ORGANIZER', school, ['with:school'], 'Организатор, Школа «Рябиновая»'],
    ['MENTOR', null, ['with:p'], 'Наставник'],
    ['MINISTRY', school, ['region:kuzbass'], 'Сотрудник, Школа «Рябиновая»'],
    ['ANALYST', null, [], 'Аналитик'],
    ['ADMINISTRATOR', null, [], 'Администратор'],
  ])('%s at %o', (role, organization, scopes, label) => {
    const [stated] = statedGrants(aHolder(aRole(role, { organization })), place, DAY);
    expect(stated).toMatchObject({ role, scopes, label, from: '2024-01-01', to: null });
  });
});

describe('a role ends with what it follows', () => {
  const asSchool = aRole('SCHOOL', { organization: school });
  const post = (from: string, to: string | null) => ({ organization: 'school', from, to });

  test.each([
    ['without a post there is no role', [], []],
    [
      'a post elsewhere does not count',
      [{ organization: 'other', from: '2020-01-01', to: null }],
      [],
    ],
    ['the role ends with the post', [post('2020-01-01', '2027-06-01')], ['2024-01-01..2027-06-01']],
    ['a post that is over ends it', [post('2020-01-01', DAY)], []],
    ['the role waits for the post', [post('2027-01-01', null)], ['2027-01-01..']],
    [
      'a gap between posts is a gap in the role',
      [post('2020-01-01', '2027-01-01'), post('2027-02-01', null)],
      ['2024-01-01..2027-01-01', '2027-02-01..'],
    ],
  ])('%s', (_, posts, expected) => {
    const stated = statedGrants(aHolder(asSchool, { posts }), place, DAY);
    expect(stated.map(({ from, to }) => `${from}..${to ?? ''}`)).toEqual(expected);
  });

  test('a methodologist without an appointment is none', () => {
    const appointments = [
      { kind: 'METHODOLOGIST', from: '2020-01-01', to: '2026-01-01' },
      { kind: 'EXPERT', from: '2020-01-01', to: null },
    ];
    for (const role of ['METHODOLOGIST', 'MENTOR'])
      expect(statedGrants(aHolder(aRole(role), { appointments }), place, DAY)).toEqual([]);
  });

  test('an educator keeps her own rows after leaving', () => {
    const left = aHolder(aRole('EDUCATOR', { organization: school }), { posts: [] });
    expect(statedGrants(left, place, DAY)).toHaveLength(1);
  });

  test('a role revoked on its first day is not stated', () => {
    expect(statedGrants(aHolder(aRole('ANALYST', { from: DAY, to: DAY })), place, DAY)).toEqual([]);
  });
});

test('a role nobody knows opens nothing', () => {
  expect(statedGrants(aHolder(aRole('GOD')), place, DAY)).toEqual([]);
});
