import { expect, test } from 'vitest';
import { type ActivityDraft, faultOfActivity } from './activity.rules.ts';

const draft: ActivityDraft = {
  title: 'Семинар',
  kind: 'EVENT',
  startsOn: '2026-11-28',
  endsOn: '2026-11-28',
  hours: 1,
  place: 'Кемерово',
};
const FORMS = new Set(['MENTORING']);

test.each([
  ['an event of one day and one hour', {}, null],
  ['an event that names a form', { supportFormCode: 'NONE' }, null],
  ['a title of spaces', { title: ' ' }, 'TITLE_EMPTY'],
  ['an end before the start', { endsOn: '2026-11-27' }, 'DATES_REVERSED'],
  ['no hours', { hours: 0 }, 'HOURS_NOT_POSITIVE'],
  ['no place', { place: ' ' }, 'PLACE_EMPTY'],
  ['no seats', { seats: 0 }, 'SEATS_NOT_POSITIVE'],
  ['one seat', { seats: 1 }, null],
  ['seats that are not counted', { seats: null }, null],
  ['support without a form', { kind: 'SUPPORT' }, 'SUPPORT_FORM_REQUIRED'],
  [
    'support in a form nobody knows',
    { kind: 'SUPPORT', supportFormCode: 'NONE' },
    'SUPPORT_FORM_UNKNOWN',
  ],
  ['support in a form in force', { kind: 'SUPPORT', supportFormCode: 'MENTORING' }, null],
] as const)('%s', (_, change, code) => {
  expect(faultOfActivity({ ...draft, ...change }, FORMS)?.code ?? null).toBe(code);
});
