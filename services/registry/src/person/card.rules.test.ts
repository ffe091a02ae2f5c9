import { expect, test } from 'vitest';
import { type CardDays, checkCard } from './card.rules.ts';

const days: CardDays = {
  birthDate: '1990-05-17',
  teachingSince: '2012-09-01',
  workingSince: '2010-07-01',
  category: 'FIRST',
  categoryOn: '2020-12-01',
  categoryUntil: '2025-12-01',
  hired: ['2016-09-01', '2012-09-01'],
};

test.each<[string, Partial<CardDays>, string | null, string?]>([
  ['as it should be', {}, null],
  ['nothing but a birth date', { hired: [], teachingSince: null, workingSince: null }, null],
  ['a category without a term', { categoryUntil: null }, null],
  ['work on the sixteenth birthday', { workingSince: '2006-05-17' }, null],
  ['work a day before it', { workingSince: '2006-05-16' }, 'TOO_YOUNG', 'workingSince'],
  ['teaching before work', { workingSince: '2013-01-01' }, 'DATES_REVERSED', 'workingSince'],
  ['teaching before birth', { teachingSince: '1990-05-17' }, 'DATES_REVERSED', 'teachingSince'],
  ['born after being hired', { birthDate: '2012-09-01' }, 'DATES_REVERSED', 'birthDate'],
  ['hired as a child', { birthDate: '1997-01-01', workingSince: null }, 'TOO_YOUNG', 'birthDate'],
  ['a category without a day', { categoryOn: null }, 'CATEGORY_UNDATED', 'categoryOn'],
  ['a day without a category', { category: null }, 'CATEGORY_UNDATED', 'category'],
  ['a term of nothing', { category: null, categoryOn: null }, 'CATEGORY_UNDATED', 'category'],
  [
    'a term that ends as it begins',
    { categoryUntil: '2020-12-01' },
    'DATES_REVERSED',
    'categoryUntil',
  ],
])('%s', (_, over, code, field) => {
  const problem = checkCard({ ...days, ...over });
  expect(problem?.code ?? null).toBe(code);
  expect(problem?.parameters.find(({ name }) => name === 'field')?.value).toBe(field);
});
