import { expect, test } from 'vitest';
import { activeGrants, readGrants } from './grants.ts';

const grant = (from: string, to: string | null) => ({
  role: 'EDUCATOR' as const,
  scopes: [],
  organization: null,
  duties: [],
  from,
  to,
});

test.each([
  ['2026-01-01', null, '2026-01-01', true],
  ['2026-01-02', null, '2026-01-01', false],
  ['2025-01-01', '2026-01-01', '2025-12-31', true],
  ['2025-01-01', '2026-01-01', '2026-01-01', false],
])('a grant from %s to %s on %s: %s', (from, to, on, active) => {
  const grants = activeGrants([grant(from, to)], on);
  expect(grants).toHaveLength(active ? 1 : 0);
});

test.each([
  ['a role nobody knows', { ...grant('2020-01-01', null), role: 'GOD' }],
  [
    'more scopes than a token carries',
    { ...grant('2020-01-01', null), scopes: Array(6).fill('x') },
  ],
  ['a date that is none', grant('вчера', null)],
])('%s gives nothing', (_what, odd) => {
  expect(readGrants([odd, grant('2020-01-01', null)])).toHaveLength(1);
});

test('grants that are no list give nothing', () => {
  expect(readGrants('ADMINISTRATOR')).toEqual([]);
});
