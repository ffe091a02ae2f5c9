import { Problem } from '@metodgraf/subgraph-kit/problem';

/** Schools are listed, nobody else. Source: приказ 1971, п. 3.2.3. */
const LISTED = new Set(['SCHOOL', 'EDUCATIONAL_ORGANIZATION']);

/** Checks a period before it is written. */
export function checkPeriod(
  { typeCode }: { typeCode: string },
  { from, to }: { from: string; to: string | null },
): Problem<'DATES_REVERSED' | 'NOT_A_SCHOOL'> | null {
  if (!LISTED.has(typeCode)) return new Problem('NOT_A_SCHOOL', { field: 'organizationId' });
  return to !== null && to <= from ? new Problem('DATES_REVERSED', { field: 'to' }) : null;
}

/** Checks the day from which a school is no longer listed. */
export function checkEnd(
  { from, to }: { from: string; to: string | null },
  on: string,
): Problem<'ALREADY_ENDED' | 'DATES_REVERSED'> | null {
  if (to !== null && to <= on) return new Problem('ALREADY_ENDED', { field: 'on', to });
  return on <= from ? new Problem('DATES_REVERSED', { field: 'on' }) : null;
}
