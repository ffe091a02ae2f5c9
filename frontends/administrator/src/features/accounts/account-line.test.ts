import { expect, test } from 'vitest';
import { nextEnd, standingOf } from './account-line';

const DAY = '2026-11-22';
const role = (to: string | null, from = '2026-01-01') => ({
  __typename: 'StandingRole' as const,
  role: 'ANALYST',
  label: 'Аналитик',
  from,
  to,
});

test.each([
  ['nobody’s', { personId: null, roles: [] }, 'UNLINKED'],
  ['without a role', { personId: 'p1', roles: [] }, 'WITHOUT_ROLE'],
  [
    'with a role of tomorrow',
    { personId: 'p1', roles: [role(null, '2026-11-23')] },
    'WITHOUT_ROLE',
  ],
  ['that ends in fourteen days', { personId: 'p1', roles: [role('2026-12-06')] }, 'ENDING'],
  ['that ends later', { personId: 'p1', roles: [role('2026-12-07')] }, 'STANDS'],
  ['without an end', { personId: 'p1', roles: [role(null)] }, 'STANDS'],
])('a sign-in %s', (_, line, code) => {
  expect(standingOf(line, DAY).code).toBe(code);
});

test('the nearest end is told', () => {
  const roles = [role('2027-01-01'), role('2026-12-01'), role(null)];
  expect(nextEnd({ personId: 'p1', roles }, DAY)).toBe('2026-12-01');
});
