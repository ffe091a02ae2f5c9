import { expect, test } from 'vitest';
import { faultOfSnapshot } from './snapshot.rules.ts';

const KNOWN = { today: '2026-11-21', since: '2021-07-23', taken: false };

test.each([
  ['today', '2026-11-21', 'За год', false, undefined],
  ['tomorrow', '2026-11-22', 'За год', false, 'IN_FUTURE'],
  ['the first day of indicators', '2021-07-23', 'За год', false, undefined],
  ['the day before them', '2021-07-22', 'За год', false, 'TOO_EARLY'],
  ['a day taken already', '2026-06-30', 'За год', true, 'ALREADY_TAKEN'],
  ['a title of blanks', '2026-06-30', '  ', false, 'TITLE_EMPTY'],
])('a snapshot of %s', (_, on, title, taken, code) => {
  expect(faultOfSnapshot({ on, title }, { ...KNOWN, taken })?.code).toBe(code);
});
