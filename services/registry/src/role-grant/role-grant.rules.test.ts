import { describe, expect, test } from 'vitest';
import { checkGrant, standingOf } from './role-grant.rules.ts';

const ASKED = {
  role: 'ANALYST',
  organizationId: null,
  duties: [],
  from: '2026-11-22',
  to: null,
};

describe('a grant', () => {
  test.each([
    ['of a role without an organization', {}, undefined],
    ['of what is no role', { role: 'GOD' }, 'ROLE_UNKNOWN'],
    ['that acts for nobody', { role: 'SCHOOL' }, 'ORGANIZATION_REQUIRED'],
    ['with a duty of another role', { duties: ['RESULTS'] }, 'DUTY_UNKNOWN'],
    [
      'with a duty of its own',
      { role: 'CENTER', organizationId: 'o1', duties: ['RESULTS'] },
      undefined,
    ],
    ['of no day', { to: '2026-11-22' }, 'DATES_REVERSED'],
    ['of one day', { to: '2026-11-23' }, undefined],
  ])('%s', (_, over, code) => {
    expect(checkGrant({ ...ASKED, ...over })?.code).toBe(code);
  });
});

describe('a grant on 22 November', () => {
  test.each([
    ['since today and told', { from: '2026-11-22', to: null }, true, 'STANDS'],
    [
      'since today and told of nowhere',
      { from: '2026-11-22', to: null },
      false,
      'NOTHING_TO_FOLLOW',
    ],
    ['from tomorrow', { from: '2026-11-23', to: null }, false, 'AHEAD'],
    ['until yesterday', { from: '2026-01-01', to: '2026-11-22' }, false, 'OVER'],
    ['taken back before it began', { from: '2026-12-01', to: '2026-12-01' }, false, 'OVER'],
  ])('%s', (_, period, isTold, standing) => {
    expect(standingOf(period, isTold, '2026-11-22')).toBe(standing);
  });
});
