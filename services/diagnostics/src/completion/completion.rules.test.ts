import { expect, test } from 'vitest';
import { type CompletionMoment, faultOfCompletion } from './completion.rules.ts';

const going: CompletionMoment = {
  status: 'IN_PROGRESS',
  endedBy: null,
  campaign: 'OPEN',
  closedByHand: false,
  answered: 1,
};

test.each<[string, CompletionMoment, string | undefined]>([
  ['in time with an answer', going, undefined],
  ['without answers', { ...going, answered: 0 }, 'NO_ANSWERS'],
  ['after the close', { ...going, campaign: 'CLOSED' }, 'ASSESSMENT_ENDED'],
  ['a second time', { ...going, status: 'COMPLETED', endedBy: 'PERSON' }, 'ALREADY_COMPLETED'],
])('completing %s', (_, moment, code) => {
  expect(faultOfCompletion(moment)?.code).toBe(code);
});
