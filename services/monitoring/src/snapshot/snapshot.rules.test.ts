import { expect, test } from 'vitest';
import { faultOfSnapshot } from './snapshot.rules.ts';

const KNOWN = { today: '2026-11-21', since: '2021-07-23', taken: false };

test.each([
  ['today', { on: '2026-11-21' }, undefined],
  ['tomorrow', { on: '2026-11-22' }, 'IN_FUTURE'],
  ['the first day of indicators', { on: '2021-07-23' }, undefined],
  ['the day before them', { on: '2021-07-22' }, 'TOO_EARLY'],
  ['a day taken already', { on: '2026-06-30', taken: true }, 'ALREADY_TAKEN'],
  ['a title of blanks', { on: '2026-06-30', title: '  ' }, 'TITLE_EMPTY'],
])('a snapshot of %s', (_, { on, title = 'За год', taken = false }: Asked, code) => {
  expect(faultOfSnapshot({ on, title }, { ...KNOWN, taken })?.code).toBe(code);
});

interface Asked {
  on: string;
  title?: string;
  taken?: boolean;
}
