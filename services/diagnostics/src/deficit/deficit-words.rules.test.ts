import { expect, test } from 'vitest';
import { wordsOfDeficit } from './deficit-words.rules.ts';

const competency = { name: 'Проектирование занятия', difficulties: ['цель не проверить'] };

test('absence and insufficiency name the difficulties and different help', () => {
  const [absence, insufficiency] = (['ABSENCE', 'INSUFFICIENCY'] as const).map((kind) =>
    wordsOfDeficit(kind, competency),
  );
  expect(`${absence} ${insufficiency}`).not.toMatch(
    /(?<![а-яё])(вы|вас|вам|вами|ваш[а-яё]*)(?![а-яё])/i,
  );
  expect(absence).toContain('Типичные затруднения: цель не проверить.');
  expect(absence).toContain('последовательное обучение');
  expect(insufficiency).toContain('Типичные затруднения: цель не проверить.');
  expect(insufficiency).toContain('практика с обратной связью');
});
