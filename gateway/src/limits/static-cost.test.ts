import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { GraphRules } from '../graph/graph-rules.ts';
import { costOf } from './static-cost.ts';

const SDL = `
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  directive @cost(weight: Int!) on FIELD_DEFINITION
  type Query {
    person: Person
    people(first: Int = 20): Connection!
    all: [Person!]! @listSize(assumedSize: 50)
    top(count: Int!): [Person!]! @listSize(slicingArguments: ["count"])
    pages(count: Int!): Pages @listSize(slicingArguments: ["count"], sizedFields: ["rows"])
    heavy: Person @cost(weight: 100)
  }
  type Mutation { rename: Person }
  type Connection { edges: [Edge!]! total: Int }
  type Edge { node: Person! }
  type Pages { rows: [Person!]! other: [Person!]! }
  type Person { id: ID! name: String posts: [Post!]! tags: [String!]! }
  type Post { title: String }
`;
const schema = buildSchema(SDL);
const rules = GraphRules.of(SDL);

test.each([
  ['{ person { id name } }', 1],
  ['{ person { id posts { title } } }', 6],
  ['{ person { tags } }', 1],
  ['{ people { total } }', 1],
  ['{ people { edges { node { id } } } }', 41],
  ['{ people(first: 3) { edges { node { id posts { title } } } } }', 22],
  ['{ people(first: 0) { edges { node { id } } } }', 1],
  ['query ($n: Int = 7) { people(first: $n) { edges { node { id } } } }', 15],
  ['{ all { id } }', 50],
  ['{ top(count: 4) { id posts { title } } }', 24],
  ['{ pages(count: 9) { rows { id } other { id } } }', 15],
  ['{ heavy { id } }', 100],
  ['{ a: person { id } b: person { id } ...F } fragment F on Query { person { id } }', 3],
  ['mutation { rename { id } }', 11],
])('%s costs %i', (text, cost) => {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('No operation');
  const variables = text.includes('$n') ? { n: 7 } : {};
  expect(costOf({ schema, document, operation }, rules, variables)).toBe(cost);
});
