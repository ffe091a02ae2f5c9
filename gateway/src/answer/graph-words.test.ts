import { buildSchema, type GraphQLError, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { inRussian } from './graph-words.ts';

const schema = buildSchema(`
  scalar LocalDate
  enum Way { TERRITORY }
  interface Named { name: String }
  type Query { indicator(code: ID!, on: LocalDate, by: Way): Indicator }
  type Indicator { code: ID value: Float parts(first: Int!): [Indicator] }
`);

test.each([
  ['{ indicator(code: "1") { codex } }', 'У типа Indicator нет поля codex'],
  ['{ indicator(code: "1", at: 1) { code } }', 'У поля Query.indicator нет аргумента at'],
  ['{ indicator { code } }', 'Полю indicator нужен аргумент code типа ID!'],
  ['{ indicator(code: "1") }', 'У поля indicator типа Indicator не выбраны вложенные поля'],
  ['{ indicator(code: "1") { code { x } } }', 'У поля code типа ID нет вложенных полей'],
  ['{ indicator(code: $c) { code } }', 'Переменная $c не описана'],
  ['query A($c: ID) { indicator(code: "1") { code } }', 'Переменная $c не используется'],
  ['{ indicator(code: "1", by: SCHOOL) { code } }', 'Среди значений Way нет SCHOOL'],
  ['{ indicator(code: {a: 1}) { code } }', 'Значение {a: 1} не подходит типу ID'],
  ['{ ...F }', 'Фрагмент F не описан'],
  ['{ indicator(code: "1") { ... on Nothing { code } } }', 'Типа Nothing нет'],
  [
    'query A($c: String) { indicator(code: $c) { code } }',
    'Переменная $c типа String не подходит там, где нужен ID!',
  ],
  ['{ indicator(code: "1") { code @stream } }', 'Указания @stream нет'],
])('%s', (query, words) => {
  const [first] = validate(schema, parse(query));
  expect(inRussian(first?.message ?? '')).toBe(words);
});

function syntaxErrorOf(query: string): string {
  try {
    parse(query);
  } catch (error) {
    return (error as GraphQLError).message;
  }
  return '';
}

test.each([
  ['{ indicator(', 'ожидалось Name, встречено конец запроса'],
  ['{ } }', 'ожидалось Name, встречено "}"'],
  ['{ a ? }', 'неожиданный знак "?"'],
])('%s', (query, words) => {
  expect(inRussian(syntaxErrorOf(query))).toBe(words);
});

test.each([
  [
    'Value is not a valid LocalDate: 2026-13-01',
    'Недопустимое значение типа LocalDate: 2026-13-01',
  ],
  [
    'Variable "$first" got invalid value "много"; Int cannot represent non-integer value: "много"',
    'Переменная $first: значение "много" не подходит',
  ],
  [
    'Variable "$input" got invalid value "2026-13-01" at "input.on"; Value is not a valid LocalDate: 2026-13-01',
    'Переменная $input, место input.on: значение "2026-13-01" не подходит',
  ],
  [
    'Variable "$input" got invalid value { assessmentId: "4759", version: 1 }; Field "id" of required type "ID!" was not provided.',
    'В переменной $input не заполнено поле id типа ID!',
  ],
  [
    'Variable "$input" got invalid value { name: "x" }; Field "name" is not defined by type "AnswerInput".',
    'В переменной $input лишнее поле name: у типа AnswerInput такого нет',
  ],
  ['Variable "$id" of required type "ID!" was not provided.', 'Не задана переменная $id типа ID!'],
])('%s', (message, words) => {
  expect(inRussian(message)).toBe(words);
});

test('what is Russian stays, what nobody has translated is not shown', () => {
  expect(inRussian('Недостаточно прав')).toBe('Недостаточно прав');
  expect(inRussian('Something "x" went another way')).toBe('Запрос не соответствует графу');
});
