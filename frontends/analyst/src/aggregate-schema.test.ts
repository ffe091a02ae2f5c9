import { buildSchema, introspectionFromSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { narrowToAggregates } from './aggregate-schema';

const introspection = introspectionFromSchema(
  buildSchema(`
    type Query { indicators(kind: Kind): [Indicator!]! person(id: ID!): Person }
    type Mutation { takeSnapshot: Boolean }
    enum Kind { PERCENT PEOPLE }
    enum Sex { FEMALE MALE }
    type Indicator { title: String! current: Value counted: [Person!]! }
    type Value { value: Float people: [Person!]! }
    type Person { name: String! sex: Sex }
  `),
);

test('an analyst is shown only what may be asked for', () => {
  const schema = narrowToAggregates(introspection, [
    'Query.indicators',
    'Indicator.title',
    'Indicator.current',
    'Value.value',
  ]);

  expect(printSchema(schema)).toBe(`type Query {
  indicators(kind: Kind): [Indicator!]!
}

enum Kind {
  PERCENT
  PEOPLE
}

type Indicator {
  title: String!
  current: Value
}

type Value {
  value: Float
}`);
});
