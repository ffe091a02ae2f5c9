import { expect, test } from 'vitest';
import { type EndMoment, faultOfEnd } from './end.rules.ts';

const going: EndMoment = {
  status: 'IN_PROGRESS',
  endedBy: null,
  campaign: 'OPEN',
  closedByHand: false,
};
const ended: EndMoment = { ...going, status: 'COMPLETED', campaign: 'CLOSED' };

test.each<[string, EndMoment, string | undefined]>([
  ['while it goes on', going, undefined],
  [
    'after the person finished',
    { ...going, status: 'COMPLETED', endedBy: 'PERSON' },
    'ALREADY_COMPLETED',
  ],
  [
    'after the person finished and the campaign closed',
    { ...ended, endedBy: 'PERSON', closedByHand: true },
    'ALREADY_COMPLETED',
  ],
  ['where the end was not recorded', ended, 'ALREADY_COMPLETED'],
  ['after the last day', { ...going, campaign: 'CLOSED' }, 'ASSESSMENT_ENDED'],
  [
    'after an early closing',
    { ...going, campaign: 'CLOSED', closedByHand: true },
    'CAMPAIGN_CLOSED',
  ],
  ['counted after the last day', { ...ended, endedBy: 'TIME' }, 'ASSESSMENT_ENDED'],
  ['counted after an early closing', { ...ended, endedBy: 'CLOSING' }, 'CAMPAIGN_CLOSED'],
  ['expired', { ...ended, status: 'EXPIRED', endedBy: 'TIME' }, 'ASSESSMENT_ENDED'],
])('nothing more is taken %s', (_, moment, code) => {
  expect(faultOfEnd(moment)?.code).toBe(code);
});
