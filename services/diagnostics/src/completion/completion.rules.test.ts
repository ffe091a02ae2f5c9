import { expect, test } from 'vitest';
import { type CompletionMoment, faultOfCompletion } from './completion.rules.ts';

test.each<[string, CompletionMoment, string | undefined]>([
  ['in time with an answer', { status: 'IN_PROGRESS', campaign: 'OPEN', answered: 1 }, undefined],
  ['without answers', { status: 'IN_PROGRESS', campaign: 'OPEN', answered: 0 }, 'NO_ANSWERS'],
  [
    'after the close',
    { status: 'IN_PROGRESS', campaign: 'CLOSED', answered: 3 },
    'ASSESSMENT_ENDED',
  ],
  ['a second time', { status: 'COMPLETED', campaign: 'OPEN', answered: 3 }, 'ALREADY_COMPLETED'],
  [
    'a second time after the close',
    { status: 'COMPLETED', campaign: 'CLOSED', answered: 3 },
    'ALREADY_COMPLETED',
  ],
  ['an expired one', { status: 'EXPIRED', campaign: 'CLOSED', answered: 0 }, 'ASSESSMENT_ENDED'],
])('completing %s', (_, moment, code) => {
  expect(faultOfCompletion(moment)?.code).toBe(code);
});
