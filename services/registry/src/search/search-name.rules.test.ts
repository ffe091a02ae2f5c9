import { expect, test } from 'vitest';
import { searchForm, searchPatterns } from './search-name.rules.ts';

/** `like` of PostgreSQL, as far as the patterns use it. */
const like = (value: string, pattern: string): boolean =>
  value.includes(pattern.slice(1, -1).replaceAll(/\\(.)/g, '$1'));

const finds = (name: string, text: string): boolean =>
  searchPatterns(text).every((pattern) => like(searchForm(name), pattern));

test.each([
  ['Берёзкина Анна Сергеевна', 'берез', true],
  ['Березкина Анна Сергеевна', 'Берёзк', true],
  ['Берёзкина Анна Сергеевна', 'анна берёз', true],
  ['Берёзкина Анна Сергеевна', 'ерёз', false],
  ['Берёзкина Анна Сергеевна', 'анна иван', false],
  ['Школа «Рябиновая» (демонстрационная)', 'рябин', true],
  ['Берёзкина Анна', '%', false],
  ['Берёзкина Анна', '', true],
])('%s by «%s»: %s', (name, text, expected) => {
  expect(finds(name, text)).toBe(expected);
});

test('signs of like are searched literally', () => {
  expect(searchPatterns('а_б\\%')).toEqual(['% а\\_б\\\\\\%%']);
});
