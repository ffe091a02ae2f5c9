import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsOn, joinedDays, type Period, sharedDays } from './period.rules.ts';

const DAYS = Array.from(
  { length: 28 },
  (_, index) => `2026-02-${String(index + 1).padStart(2, '0')}`,
);
const aDay = fc.constantFrom(...DAYS);
const aPeriod: fc.Arbitrary<Period> = fc.record({ from: aDay, to: fc.option(aDay) });

test('joining periods keeps exactly their days, in fewest parts', () => {
  fc.assert(
    fc.property(fc.array(aPeriod, { maxLength: 6 }), (periods) => {
      const joined = joinedDays(periods);
      for (const day of DAYS) {
        expect(joined.some((period) => holdsOn(period, day))).toBe(
          periods.some((period) => holdsOn(period, day)),
        );
      }
      for (const [index, { to }] of joined.slice(0, -1).entries()) {
        expect(to !== null && to < (joined[index + 1]?.from ?? '')).toBe(true);
      }
    }),
  );
});

test('shared days are those of both periods', () => {
  fc.assert(
    fc.property(aPeriod, aPeriod, (left, right) => {
      const shared = sharedDays(left, right);
      for (const day of DAYS) {
        expect(shared !== null && holdsOn(shared, day)).toBe(
          holdsOn(left, day) && holdsOn(right, day),
        );
      }
    }),
  );
});
