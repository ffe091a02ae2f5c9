import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './workspace.mjs';

/** Where each package's run leaves its numbers, seen from the package. */
export const VITEST_REPORT = '.cache/vitest.json';
export const PLAYWRIGHT_REPORT = '.cache/playwright.json';

const groups = ['services', 'frontends', 'frontends/parts', 'infra'];

/** Folders of all packages that have a script `test`. */
export function testedPackages() {
  const folders = groups.flatMap((group) => subfolders(join(root, group)));
  return [...folders, join(root, 'gateway'), join(root, 'test')].filter(hasTests);
}

/** Numbers of an earlier run must not be counted again. */
export function forgetReports(folders) {
  for (const folder of folders) {
    for (const report of [VITEST_REPORT, PLAYWRIGHT_REPORT])
      rmSync(join(folder, report), { force: true });
  }
}

/**
 * A run without a report fell before it could write one: that is a failure too. So is a run in which no
 * test ran: whoever says `test` has tests, and they have been lost.
 */
export function vitestCounts(folder) {
  const report = read(join(folder, VITEST_REPORT));
  if (report === undefined || isEmpty(report)) return { passed: 0, failed: 1 };
  const unopened = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unopened.length;
  return {
    passed: report.numPassedTests,
    // An error outside of every test fails the run and no test.
    failed: failed === 0 && !report.success ? 1 : failed,
  };
}

/** `file › test: first line of what went wrong`, for the end of a long log. */
export function vitestFailures(folder) {
  const report = read(join(folder, VITEST_REPORT));
  if (report === undefined) return ['прогон оборвался, отчёта нет'];
  if (isEmpty(report)) return ['нет ни одного теста, который выполнился бы'];
  return report.testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = relative(folder, name);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
    return failed.map(
      ({ fullName, failureMessages }) => `${file} › ${fullName}: ${firstLine(failureMessages[0])}`,
    );
  });
}

/** The same for journeys. */
export function playwrightFailures(folder) {
  const failed = (suite) => [
    ...(suite.suites ?? []).flatMap(failed),
    ...(suite.specs ?? []).flatMap(({ file, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) => {
          const fault = results.find(({ error }) => error !== undefined)?.error?.message;
          return `${file} › ${title}: ${firstLine(fault)}`;
        }),
    ),
  ];
  return (read(join(folder, PLAYWRIGHT_REPORT))?.suites ?? []).flatMap(failed);
}

/** A test that passed only when repeated is counted as failed: it would hide a race. */
export function playwrightCounts(folder) {
  const report = read(join(folder, PLAYWRIGHT_REPORT));
  if (report === undefined) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + (report.errors?.length ?? 0) };
}

/** No test passed or failed and no file was unreadable: none was there, or all are skipped. */
function isEmpty({ numPassedTests, numFailedTests, testResults }) {
  return (
    numPassedTests + numFailedTests === 0 && testResults.every(({ status }) => status !== 'failed')
  );
}

function firstLine(message = '') {
  return stripVTControlCharacters(message).trim().split('\n')[0].slice(0, 200);
}

function hasTests(folder) {
  const manifest = read(join(folder, 'package.json'));
  return manifest?.scripts?.test !== undefined;
}

function subfolders(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
