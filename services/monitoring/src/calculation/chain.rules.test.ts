import { expect, test } from 'vitest';
import { chainInWords } from './chain.rules.ts';

test('a chain reads from the diagnostic to the completion', () => {
  expect(
    chainInWords([
      { record: 'ASSESSMENT', id: 'a', on: '2026-03-12' },
      { record: 'MATCH', id: 'm', on: '2026-03-15' },
      { record: 'ENROLMENT', id: 'e', on: '2026-04-01' },
      { record: 'COMPLETION', id: 'e', on: '2026-06-05' },
    ]),
  ).toEqual([
    'Диагностика 12.03.2026',
    'подбор 15.03.2026',
    'зачисление 01.04.2026',
    'завершение 05.06.2026',
  ]);
});

test('a methodologist nobody confirmed says so', () => {
  expect(
    chainInWords([
      { record: 'APPOINTMENT', id: 'x', on: '2025-09-01' },
      { record: 'CONFIRMATION', on: null },
      { record: 'LOAD', people: 250 },
    ]),
  ).toEqual(['Региональный методист с 01.09.2025', 'не подтверждён', 'закреплено педагогов: 250']);
});
