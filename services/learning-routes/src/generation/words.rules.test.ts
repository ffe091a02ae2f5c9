import { describe, expect, test } from 'vitest';
import {
  alternativeWordsOf,
  explanationOf,
  hoursInWords,
  lossOf,
  unprovenOf,
} from './words.rules.ts';

const need = (competency: string, kindName = 'компетенция отсутствует') => ({
  deficitId: competency,
  assessmentId: 's',
  competencyId: 'c',
  weight: 1,
  kindName,
  competency,
});
const federal = { kind: 'PROGRAM' as const, hours: 36, federalNumber: '45/2' };

test.each([
  [1, '1 час'],
  [2, '2 часа'],
  [5, '5 часов'],
  [11, '11 часов'],
  [21, '21 час'],
  [72, '72 часа'],
  [112, '112 часов'],
])('%i hours are «%s»', (hours, words) => {
  expect(hoursInWords(hours)).toBe(words);
});

describe('why a step stands in the route', () => {
  test.each([
    [
      federal,
      'Закрывает дефицит: «Речь» (компетенция отсутствует); программа федерального реестра № 45/2; 36 часов из 72.',
    ],
    [
      { ...federal, federalNumber: null },
      'Закрывает дефицит: «Речь» (компетенция отсутствует); программа не входит в федеральный реестр; 36 часов из 72.',
    ],
    [
      { kind: 'ACTIVITY' as const, hours: 2, federalNumber: null },
      'Закрывает дефицит: «Речь» (компетенция отсутствует); мероприятие без документа о квалификации; 2 часа из 72.',
    ],
  ])('%#', (offer, words) => {
    expect(explanationOf(offer, [need('Речь')], 72)).toBe(words);
  });
});

test.each([
  [[], 'Без этого шага ничего не теряется: его дефициты закрывают другие шаги.'],
  [[need('Речь')], 'Без этого шага останется открытым дефицит: «Речь» (компетенция отсутствует).'],
  [
    [need('Речь'), need('Счёт', 'развита слабо')],
    'Без этого шага останутся открытыми дефициты: «Речь» (компетенция отсутствует), «Счёт» (развита слабо).',
  ],
])('what is lost without a step %#', (alone, words) => {
  expect(lossOf(alone)).toBe(words);
});

test.each([
  ['CLOSED_WEIGHT', /больше дефицитов .* не закрыть\. Не доказано, .* меньшим числом часов/],
  ['FEDERAL_WEIGHT', /в том числе программами федерального реестра\. Не доказано/],
  ['SCORE', /лучшего маршрута нет/],
] as const)('what is not proven after %s', (proven, words) => {
  expect(unprovenOf(proven)).toMatch(words);
});

test('a wholly proven route leaves nothing to say', () => {
  expect(unprovenOf('WHOLE')).toBeNull();
});

test.each([
  [
    [],
    'Закрывает дефицит: «Речь» (компетенция отсутствует); программа федерального реестра № 45/2; 36 часов.',
  ],
  [
    [need('Счёт')],
    'Закрывает дефицит: «Речь» (компетенция отсутствует); не закроет дефицит: «Счёт» (компетенция отсутствует); программа федерального реестра № 45/2; 36 часов.',
  ],
])('what an alternative gives and leaves %#', (missed, words) => {
  expect(alternativeWordsOf(federal, { closed: [need('Речь')], missed })).toBe(words);
});
