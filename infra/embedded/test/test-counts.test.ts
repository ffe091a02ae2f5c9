import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

type Counts = { passed: number; failed: number };
type Counting = Record<'vitestCounts' | 'playwrightCounts', (folder: string) => Counts> &
  Record<'vitestFailures' | 'playwrightFailures', (folder: string) => string[]>;

const module = new URL('../bootstrap/test-counts.mjs', import.meta.url).href;
const { vitestCounts, playwrightCounts, vitestFailures, playwrightFailures } = (await import(
  module
)) as Counting;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counts-'));
  mkdirSync(join(folder, '.cache'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function report(name: 'vitest' | 'playwright', content: object): void {
  writeFileSync(join(folder, '.cache', `${name}.json`), JSON.stringify(content));
}

const opened = { status: 'passed', assertionResults: [{}] };
const unopened = { status: 'failed', assertionResults: [] };

test.each([
  [
    'all passed',
    { numPassedTests: 3, numFailedTests: 0, success: true, testResults: [opened] },
    { passed: 3, failed: 0 },
  ],
  [
    'one failed',
    { numPassedTests: 2, numFailedTests: 1, success: false, testResults: [opened] },
    { passed: 2, failed: 1 },
  ],
  [
    'a file that did not load',
    { numPassedTests: 2, numFailedTests: 0, success: false, testResults: [opened, unopened] },
    { passed: 2, failed: 1 },
  ],
  [
    'an error outside of tests',
    { numPassedTests: 2, numFailedTests: 0, success: false, testResults: [opened] },
    { passed: 2, failed: 1 },
  ],
])('vitest: %s', (_, content, counts) => {
  report('vitest', content);
  expect(vitestCounts(folder)).toEqual(counts);
});

test.each([
  ['without test files', []],
  ['with all tests skipped', [{ ...opened, assertionResults: [{ status: 'skipped' }] }]],
])('a package %s has failed, whether vitest minds or not', (_, testResults) => {
  for (const success of [true, false]) {
    report('vitest', { numPassedTests: 0, numFailedTests: 0, success, testResults });
    expect(vitestCounts(folder)).toEqual({ passed: 0, failed: 1 });
    expect(vitestFailures(folder)).toEqual(['нет ни одного теста, который выполнился бы']);
  }
});

test('a run that left no report has failed', () => {
  expect(vitestCounts(folder)).toEqual({ passed: 0, failed: 1 });
  expect(vitestFailures(folder)).toEqual(['прогон оборвался, отчёта нет']);
  expect(playwrightCounts(folder)).toEqual({ passed: 0, failed: 1 });
});

test('a journey that passed only when repeated has failed', () => {
  report('playwright', { stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [] });
  expect(playwrightCounts(folder)).toEqual({ passed: 4, failed: 2 });
});

test('what failed is named, with the first line of why', () => {
  const passed = { status: 'passed', fullName: 'adds', failureMessages: [] };
  const failed = {
    status: 'failed',
    fullName: 'refuses',
    failureMessages: ['\u001B[31m expected 1\n  at x.ts'],
  };
  report('vitest', {
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      { name: join(folder, 'a.test.ts'), status: 'failed', assertionResults: [passed, failed] },
      {
        name: join(folder, 'b.test.ts'),
        status: 'failed',
        message: 'no such file',
        assertionResults: [],
      },
    ],
  });
  expect(vitestFailures(folder)).toEqual([
    'a.test.ts › refuses: expected 1',
    'b.test.ts: no such file',
  ]);
  const spec = (title: string, status: string, error?: { message: string }) => ({
    file: 'j.spec.ts',
    title,
    tests: [{ status, results: [{ error }] }],
  });
  report('playwright', {
    suites: [
      {
        specs: [spec('works', 'expected')],
        suites: [{ specs: [spec('breaks', 'unexpected', { message: 'timeout\nat 3' })] }],
      },
    ],
  });
  expect(playwrightFailures(folder)).toEqual(['j.spec.ts › breaks: timeout']);
});
