import { expect, test } from 'vitest';
import { FRAMEWORK } from '../framework/index.ts';
import { wordsOfResult } from './result-words.rules.ts';

/** A word that speaks to the reader. */
const ADDRESSED = /(?<![а-яё])(вы|вас|вам|вами|ваш[а-яё]*)(?![а-яё])/i;
const competency = {
  mastered: 'ведёте урок',
  description: 'Ведёт урок.',
  difficulties: ['план не меняется', 'цель не ясна'],
};
const level = (rank: number) => ({ rank, of: 3, description: `Уровень ${rank}.` });

/** @requirement R154 */
test.each([
  [1, 'Уровень 1. Присмотритесь, не бывает ли так: план не меняется; цель не ясна.'],
  [2, 'Вы ведёте урок. Уровень 2. Присмотритесь, не бывает ли так: план не меняется.'],
  [3, 'Вы ведёте урок. Уровень 3.'],
])('level %i speaks to the teacher', (rank, words) => {
  expect(wordsOfResult(competency, level(rank), 'OWNER')).toBe(words);
});

test.each([
  [1, 'Уровень 1. Возможные затруднения: план не меняется; цель не ясна.'],
  [2, 'Ведёт урок. Уровень 2. Возможные затруднения: план не меняется.'],
  [3, 'Ведёт урок. Уровень 3.'],
])('level %i speaks of the teacher to another reader', (rank, words) => {
  expect(wordsOfResult(competency, level(rank), 'OTHER')).toBe(words);
});

test.each(FRAMEWORK.flatMap((each) => [1, 2, 3].map((rank) => [each.code, rank, each] as const)))(
  '%s at level %i gives no mark',
  (_, rank, described) => {
    const [own, other] = (['OWNER', 'OTHER'] as const).map((reader) =>
      wordsOfResult(described, level(rank), reader),
    );
    expect(`${own} ${other}`).not.toMatch(/балл|отметк|процент|%/);
    expect(other).not.toMatch(ADDRESSED);
  },
);
