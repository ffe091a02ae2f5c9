import { expect, test } from 'vitest';
import { checkOverload } from './overload.rules.ts';

test.each([
  ['one more than the limit', { limit: 251 }, undefined],
  ['the limit itself', { limit: 250 }, 'NOT_ABOVE_LIMIT'],
  ['less than the limit', { limit: 249 }, 'NOT_ABOVE_LIMIT'],
  ['a single day', { to: '2026-11-22' }, undefined],
  ['no day', { to: '2026-11-21' }, 'DATES_REVERSED'],
  ['backwards', { to: '2026-11-01' }, 'DATES_REVERSED'],
])('%s', (_, over, code) => {
  const overload = { limit: 260, usual: 250, from: '2026-11-21', to: '2027-01-01', ...over };
  expect(checkOverload(overload)?.code).toBe(code);
});
