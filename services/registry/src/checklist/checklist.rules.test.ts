import { expect, test } from 'vitest';
import { checkMark, listsAbout } from './checklist.rules.ts';

const day = '2026-11-21';

test.each([
  ['today', 'COLLEGE_DUTIES', 'MMC', day, undefined],
  ['nothing any more', 'MUNICIPAL_DOCUMENTS', 'TERRITORY', null, undefined],
  ['tomorrow', 'COLLEGE_DUTIES', 'MMC', '2026-11-22', 'IN_THE_FUTURE'],
  ['duties of a college on a municipality', 'COLLEGE_DUTIES', 'TERRITORY', day, 'NOT_OF_THIS_LIST'],
  [
    'documents of a municipality on a school',
    'MUNICIPAL_DOCUMENTS',
    'SCHOOL',
    day,
    'NOT_OF_THIS_LIST',
  ],
  ['a list nobody knows', 'WISHES', 'MMC', day, 'NOT_OF_THIS_LIST'],
])('%s', (_, list, subject, doneOn, code) => {
  expect(checkMark({ list, subject }, { doneOn, day })?.code).toBe(code);
});

test('a municipality has three lists, a school none', () => {
  expect([listsAbout('TERRITORY').length, listsAbout('SCHOOL').length]).toEqual([3, 0]);
});
