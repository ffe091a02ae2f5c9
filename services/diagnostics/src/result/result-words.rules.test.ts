import { expect, test } from 'vitest';
import { FRAMEWORK } from '../framework/index.ts';
import { wordsOfResult } from './result-words.rules.ts';

const competency = { mastered: 'ведёте урок', difficulties: ['план не меняется', 'цель не ясна'] };
const level = (rank: number) => ({ rank, of: 3, description: `Уровень ${rank}.` });

/** @requirement R154 */
test.each([
  [1, 'Уровень 1. Присмотритесь, не бывает ли так: план не меняется; цель не ясна.'],
  [2, 'Вы ведёте урок. Уровень 2. Присмотритесь, не бывает ли так: план не меняется.'],
  [3, 'Вы ведёте урок. Уровень 3.'],
])('level %i speaks to the teacher', (rank, words) => {
  expect(wordsOfResult(competency, level(rank))).toBe(words);
});

test.each(FRAMEWORK.flatMap((each) => [1, 2, 3].map((rank) => [each.code, rank, each] as const)))(
  '%s at level %i gives no mark',
  (_, rank, described) => {
    expect(wordsOfResult(described, level(rank))).not.toMatch(/балл|отметк|процент|%/);
  },
);
