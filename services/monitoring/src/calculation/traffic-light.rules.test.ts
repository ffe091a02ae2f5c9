import { expect, test } from 'vitest';
import { lightOf } from './traffic-light.rules.ts';

const AT_LEAST_30 = { value: 30, comparison: 'AT_LEAST' } as const;
const AT_MOST_250 = { value: 250, comparison: 'AT_MOST' } as const;

test.each([
  ['exactly the target', 30, AT_LEAST_30, 'REACHED'],
  ['just below it', 29.99, AT_LEAST_30, 'NEAR'],
  ['exactly where near begins', 24, AT_LEAST_30, 'NEAR'],
  ['below that', 23.99, AT_LEAST_30, 'BEHIND'],
  ['nothing achieved', 0, AT_LEAST_30, 'BEHIND'],
  ['exactly the limit', 250, AT_MOST_250, 'REACHED'],
  ['one above the limit', 251, AT_MOST_250, 'NEAR'],
  ['the last that is near', 312.5, AT_MOST_250, 'NEAR'],
  ['far above the limit', 313, AT_MOST_250, 'BEHIND'],
  ['no load at all', 0, AT_MOST_250, 'REACHED'],
  ['no data', null, AT_LEAST_30, 'NO_DATA'],
  ['no data and no target', null, null, 'NO_DATA'],
  ['a value without a target', 12, null, 'NO_TARGET'],
] as const)('%s', (_, value, target, expected) => {
  expect(lightOf(value, target, 0.8)).toBe(expected);
});
