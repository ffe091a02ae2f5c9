import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverageAnswer, coverageOf } from './coverage.ts';
import { findTags } from './find-tags.ts';
import { readRequirements } from './requirement-list.ts';

const here = import.meta.dirname;
const requirements = readRequirements(join(here, '../../requirements.yaml'));

test('all 270 requirements are listed once', () => {
  expect(new Set(requirements.map(({ id }) => id)).size).toBe(270);
  expect(requirements).toHaveLength(270);
});

test('a requirement is whole only with a test and something it tests', () => {
  const tag = (evidence: 'test' | 'entity') => ({
    requirement: 'R001',
    evidence,
    file: `${evidence}.ts`,
  });
  const stateWith = (...kinds: ('test' | 'entity')[]) =>
    coverageOf(requirements, kinds.map(tag))[0]?.state;
  expect([
    stateWith(),
    stateWith('test'),
    stateWith('entity'),
    stateWith('entity', 'test'),
  ]).toEqual(['NOTHING', 'PARTLY', 'PARTLY', 'WHOLE']);
});

test('a tag that names no requirement fails the command', () => {
  const stray = [{ requirement: 'R999', evidence: 'test' as const, file: 'x.test.ts' }];
  expect(coverageAnswer(requirements, stray, {})).toMatchObject({ exitCode: 1 });
});

test('tags are found where they stand', () => {
  const files = findTags(join(here, '../../../..')).map(({ file }) => file);
  expect(files.every((file) => !file.includes('node_modules'))).toBe(true);
});
