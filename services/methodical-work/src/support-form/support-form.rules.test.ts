import { expect, test } from 'vitest';
import { inForceOn } from './support-form.rules.ts';

const editions = [
  { code: 'A', validFrom: '2021-07-23', validTo: '2023-06-08' },
  { code: 'A', validFrom: '2023-06-08', validTo: null },
  { code: 'B', validFrom: '2024-01-01', validTo: null },
];

test.each([
  ['before all', '2021-07-22', []],
  ['on the first day', '2021-07-23', ['A']],
  ['on the day editions change, one edition', '2023-06-08', ['A']],
  ['when a second form has come', '2024-01-01', ['A', 'B']],
])('forms in force %s', (_, day, codes) => {
  expect(inForceOn(editions, day).map(({ code }) => code)).toEqual(codes);
});
