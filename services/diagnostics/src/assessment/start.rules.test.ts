import { expect, test } from 'vitest';
import { faultOfStart } from './start.rules.ts';

test.each([
  [null, 'OPEN', undefined],
  [null, 'PLANNED', 'CAMPAIGN_NOT_OPEN'],
  [null, 'CLOSED', 'CAMPAIGN_NOT_OPEN'],
  ['IN_PROGRESS', 'OPEN', undefined],
  ['IN_PROGRESS', 'CLOSED', 'CAMPAIGN_NOT_OPEN'],
  ['COMPLETED', 'OPEN', 'ALREADY_COMPLETED'],
  ['COMPLETED', 'CLOSED', 'ALREADY_COMPLETED'],
  ['EXPIRED', 'CLOSED', 'CAMPAIGN_NOT_OPEN'],
] as const)('with an assessment %s in a campaign %s: %s', (status, campaign, code) => {
  expect(faultOfStart(status && { status }, campaign)?.code).toBe(code);
});
