import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { measureDocument } from './document-measure.ts';

test.each([
  ['{ a }', { depth: 1, aliases: 0, directives: 0, selections: 1 }],
  ['{ a { b { c } } }', { depth: 3, aliases: 0, directives: 0, selections: 3 }],
  ['{ x: a y: a { z: b } }', { depth: 2, aliases: 3, directives: 0, selections: 3 }],
  [
    '{ a @skip(if: true) ... @include(if: true) { b } }',
    { depth: 1, aliases: 0, directives: 2, selections: 2 },
  ],
  [
    '{ a { ...F } b { ...F } } fragment F on T { x: c { d } }',
    { depth: 3, aliases: 2, directives: 0, selections: 6 },
  ],
  ['query A { a } query B { a { b } }', { depth: 2, aliases: 0, directives: 0, selections: 2 }],
  [
    '{ __schema { types { fields { type { name } } } } }',
    { depth: 0, aliases: 0, directives: 0, selections: 5 },
  ],
  ['{ ...F } fragment F on T { a ...F }', { depth: 1, aliases: 0, directives: 0, selections: 1 }],
])('%s', (text, measure) => {
  expect(measureDocument(parse(text))).toEqual(measure);
});

test('fragments that double are counted without being put in', () => {
  const chain = Array.from(
    { length: 60 },
    (_, n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} }`,
  );
  const document = parse(`{ ...F0 } ${chain.join(' ')} fragment F60 on T { a }`);
  expect(measureDocument(document).selections).toBe(2 ** 60);
});
