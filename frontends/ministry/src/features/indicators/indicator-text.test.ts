import { expect, test } from 'vitest';
import { averageText, partsText, valueText } from './indicator-text';

const value = (numerator: number | null, denominator: number | null, share: number | null) => ({
  __typename: 'IndicatorValue' as const,
  id: 'v1',
  on: '2026-11-21',
  numerator,
  denominator,
  value: share,
  status: 'BEHIND' as const,
  suppressed: false,
  computedAt: '2026-11-21T05:00:00Z',
  load:
    share === 250
      ? { __typename: 'MethodologistLoad' as const, average: 166.49, unassigned: 66 }
      : null,
});

test.each([
  { of: 'a share', got: valueText(value(51, 1065, 4.789), 'PERCENT'), reads: '4,8 %' },
  { of: 'people', got: valueText(value(250, null, 250), 'PEOPLE'), reads: '250' },
  { of: 'no data', got: valueText(value(null, null, null), 'PERCENT'), reads: '—' },
  { of: 'nothing computed', got: valueText(null, 'PERCENT'), reads: '—' },
  { of: 'an average', got: averageText(value(999, 6, 250)), reads: '166,5' },
  { of: 'no average', got: averageText(value(51, 1065, 4.789)), reads: '—' },
  { of: 'parts', got: partsText(value(51, 1065, 4.789)), reads: '51 из 1 065' },
])('$of reads as people read it', ({ got, reads }) => {
  expect(got.replaceAll(/\s/g, ' ')).toBe(reads);
});
