import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullYears } from './joining.rules.ts';
import { youngBounds } from './young.rules.ts';

const age = { value: 35, inclusive: false };
const experience = { value: 3, inclusive: false };

/** @requirement R184 */
test.each([
  ['a day before the birthday', '1991-11-22', false, true],
  ['on the birthday', '1991-11-21', false, false],
  ['on the birthday, inclusive', '1991-11-21', true, true],
  ['a year later, inclusive', '1990-11-21', true, false],
])('thirty-five: %s', (_, birthDate, inclusive, young) => {
  const { bornAfter } = youngBounds({ age: { value: 35, inclusive }, experience }, '2026-11-21');
  expect(birthDate > bornAfter).toBe(young);
});

test('days say the same as full years, whatever the day', () => {
  const aDay = fc
    .date({ min: new Date('1980-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(aDay, aDay, fc.boolean(), (since, day, inclusive) => {
      const { teachingAfter } = youngBounds({ age, experience: { value: 3, inclusive } }, day);
      const years = fullYears(since, day);
      expect(since > teachingAfter).toBe(inclusive ? years <= 3 : years < 3);
    }),
  );
});
