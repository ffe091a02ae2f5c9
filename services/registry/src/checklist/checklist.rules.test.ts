import { expect, test } from 'vitest';
import { checkMark, listsAbout } from './checklist.rules.ts';

const day = '2026-11-21';

test.each([
  ['today', { list: 'COLLEGE_DUTIES', subject: 'MMC' }, day, undefined],
  ['nothing any more', { list: 'MUNICIPAL_DOCUMENTS', subject: 'TERRITORY' }, null, undefined],
  ['tomorrow', { list: 'COLLEGE_DUTIES', subject: 'MMC' }, '2026-11-22', 'IN_THE_FUTURE'],
  [
    'duties of a college on a municipality',
    { list: 'COLLEGE_DUTIES', subject: 'TERRITORY' },
    day,
    'NOT_OF_THIS_LIST',
  ],
  [
    'documents of a municipality on a school',
    { list: 'MUNICIPAL_DOCUMENTS', subject: 'SCHOOL' },
    day,
    'NOT_OF_THIS_LIST',
  ],
  ['a list nobody knows', { list: 'WISHES', subject: 'MMC' }, day, 'NOT_OF_THIS_LIST'],
])('%s', (_, about, doneOn, code) => {
  expect(checkMark(about, { doneOn, day })?.code).toBe(code);
});

test('a municipality has three lists, a school none', () => {
  expect([listsAbout('TERRITORY').length, listsAbout('SCHOOL').length]).toEqual([3, 0]);
});
