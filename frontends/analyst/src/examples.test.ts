import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { examples } from './examples';

const schemaFile = new URL('../../../infra/supergraph/api.graphql', import.meta.url);
const schema = buildSchema(readFileSync(schemaFile, 'utf8'));

test.each(examples.map(({ query }) => query))('%s', (query) => {
  expect(validate(schema, parse(query))).toEqual([]);
});
