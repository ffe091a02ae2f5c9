import { expect, test } from 'vitest';
import { z } from 'zod';
import * as everything from './index.ts';
import { FACTS, type FactType, SERVICES } from './index.ts';

const facts = [...FACTS.values()];
const titled = facts.map((fact): [string, FactType] => [fact.type, fact]);

const isFact = (value: unknown): value is FactType =>
  typeof value === 'object' && value !== null && 'readers' in value && 'schema' in value;

/** Names of all fields of a schema, at any depth. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsOf)];
}

test('every fact is in the table that feeds check their readers against, under its own type', () => {
  const declared = (Object.values(everything) as unknown[]).filter(isFact);
  expect(declared.map(({ type }) => type).toSorted()).toEqual([...FACTS.keys()].toSorted());
  expect(declared.length).toBeGreaterThan(0);
});

test.each(titled)('%s says whose it is and which version, and is read by others', (type, fact) => {
  expect(type).toMatch(new RegExp(`^${fact.owner}\\.[a-z-]+\\.v[1-9]$`));
  const known: readonly string[] = [...SERVICES, 'gateway'];
  expect(fact.readers.filter((reader) => !known.includes(reader))).toEqual([]);
  expect(fact.readers).not.toContain(fact.owner);
  expect(fact.readers.length).toBeGreaterThan(0);
});

test.each(titled)('%s carries no name, contact or number of a person', (_, fact) => {
  const fields = fieldsOf(z.toJSONSchema(fact.schema));
  expect(fields.length).toBeGreaterThan(0);
  expect(
    fields.filter((field) =>
      /familyName|givenName|patronymic|surname|mail|phone|snils|address/i.test(field),
    ),
  ).toEqual([]);
});

test('a reader drops the fields that it does not know yet and keeps the rest', () => {
  const territory = {
    oktmo: '32701000',
    name: 'Кемерово',
    successor: null,
    from: '2019-01-01',
    to: null,
  };
  expect(everything.TerritoryFact.schema.parse({ ...territory, population: 552_546 })).toEqual(
    territory,
  );
});

test.each([
  ['a day that there is not', { from: '2026-09-31' }],
  ['a moment instead of a day', { from: '2026-09-01T00:00:00Z' }],
  ['nothing where a field is due', { oktmo: undefined }],
])('%s is not a fact', (_, change) => {
  const territory = {
    oktmo: '32701000',
    name: 'Кемерово',
    successor: null,
    from: '2019-01-01',
    to: null,
  };
  expect(everything.TerritoryFact.schema.safeParse({ ...territory, ...change }).success).toBe(
    false,
  );
});
