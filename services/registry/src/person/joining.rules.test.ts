import { expect, test } from 'vitest';
import { checkJoining, fullYears } from './joining.rules.ts';

test.each([
  ['hired on the sixteenth birthday', '2010-09-01', '2026-09-01', null],
  ['hired a day before it', '2010-09-02', '2026-09-01', 'TOO_YOUNG'],
  ['born on the day of hiring', '2026-09-01', '2026-09-01', 'DATES_REVERSED'],
  ['born after it', '2026-09-02', '2026-09-01', 'DATES_REVERSED'],
])('%s', (_, birthDate, from, code) => {
  expect(checkJoining({ birthDate, from })?.code ?? null).toBe(code);
});

test.each([
  ['2000-02-29', '2026-02-28', 25],
  ['2000-02-29', '2026-03-01', 26],
  ['2000-12-31', '2026-01-01', 25],
])('from %s to %s are %i full years', (since, day, years) => {
  expect(fullYears(since, day)).toBe(years);
});
