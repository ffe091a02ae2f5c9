const MONTHS_IN_QUARTER = 3;
const NUMERALS = ['I', 'II', 'III', 'IV'] as const;

/** «IV квартал 2026», by the first day of the quarter. */
export function quarterName(
  t: (key: string, values: Record<string, string>) => string,
  from: string,
): string {
  const [year = '', month = '1'] = from.split('-');
  const number = Math.floor((Number(month) - 1) / MONTHS_IN_QUARTER);
  return t('confirmations.quarterName', { number: NUMERALS[number] ?? '', year });
}
