import { expect, test } from 'vitest';
import { invitationState } from './invitation.rules.ts';

const begun = { startedOn: '2026-11-12' };
const done = { ...begun, finishedOn: '2026-11-13' };

test.each([
  [{}, 'PLANNED', 'INVITED'],
  [{}, 'OPEN', 'INVITED'],
  [{}, 'CLOSED', 'MISSED'],
  [begun, 'OPEN', 'STARTED'],
  [begun, 'CLOSED', 'MISSED'],
  [done, 'OPEN', 'COMPLETED'],
  [done, 'CLOSED', 'COMPLETED'],
] as const)('%j in a campaign that is %s is %s', (path, campaign, state) => {
  expect(invitationState(path, campaign)).toBe(state);
});
