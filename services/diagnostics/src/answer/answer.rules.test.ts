import { expect, test } from 'vitest';
import { type AnswerMoment, faultOfAnswer } from './answer.rules.ts';

const options = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const one: AnswerMoment = {
  status: 'IN_PROGRESS',
  endedBy: null,
  campaign: 'OPEN',
  closedByHand: false,
  question: { kind: 'SINGLE', options },
};
const several: AnswerMoment = { ...one, question: { kind: 'MULTIPLE', options } };

test.each<[string, AnswerMoment, string[], string | undefined]>([
  ['one option', one, ['a'], undefined],
  ['an answer taken back', one, [], undefined],
  ['two options where one is right', one, ['a', 'b'], 'TOO_MANY_OPTIONS'],
  ['all options where several are right', several, ['a', 'b', 'c'], undefined],
  ['an option of another question', several, ['a', 'z'], 'OPTION_UNKNOWN'],
  ['a question of another instrument', { ...one, question: null }, ['a'], 'QUESTION_UNKNOWN'],
  ['an answer after completion', { ...one, status: 'COMPLETED' }, ['a'], 'ALREADY_COMPLETED'],
  ['an answer after expiry', { ...one, status: 'EXPIRED' }, ['a'], 'ASSESSMENT_ENDED'],
  ['an answer after the last day', { ...one, campaign: 'CLOSED' }, ['a'], 'ASSESSMENT_ENDED'],
])('%s', (_, moment, chosen, code) => {
  expect(faultOfAnswer(moment, chosen)?.code).toBe(code);
});
