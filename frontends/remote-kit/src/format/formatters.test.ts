import { expect, test } from 'vitest';
import {
  formatDate,
  formatDateRange,
  formatDateTime,
  formatNumber,
  formatPercent,
  formatTime,
} from './formatters';

test.each([
  [formatDate('2026-03-29'), '29.03.2026'],
  [formatDate(null), '—'],
  [formatDateRange('2026-12-02', '2026-12-05'), '02.12.2026 — 05.12.2026'],
  [formatDateRange('2026-12-02', '2026-12-02'), '02.12.2026'],
  [formatDateRange('2024-02-26', null), 'с 26.02.2024'],
  [formatDateRange(undefined, '2024-02-26'), 'по 26.02.2024'],
  [formatDateRange(null, undefined), '—'],
  [formatDateTime(new Date(2026, 10, 21, 12, 3)), '21.11.2026, 12:03'],
  [formatTime(new Date(2026, 10, 21, 9, 3)), '09:03'],
  [formatTime(undefined), '—'],
  [formatNumber(1234.5), '1\u00A0234,5'],
  [formatNumber(0), '0'],
  [formatNumber(null), '—'],
  [formatPercent(0.347), '34,7\u00A0%'],
  [formatPercent(1), '100\u00A0%'],
  [formatPercent(undefined), '—'],
])('%j is %j', (formatted, expected) => {
  expect(formatted).toBe(expected);
});
