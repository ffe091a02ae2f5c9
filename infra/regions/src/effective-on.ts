/** A period of validity: `validTo` is the first day on which the record no longer holds, null means open. */
export interface Validity {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Whether the record holds on that day (dates are `YYYY-MM-DD`, so text order is date order). */
export function isEffectiveOn(record: Validity, date: string): boolean {
  return record.validFrom <= date && (record.validTo === null || date < record.validTo);
}

/** The records that hold on that day, in their given order. */
export function effectiveOn<T extends Validity>(records: readonly T[], date: string): T[] {
  return records.filter((record) => isEffectiveOn(record, date));
}

/** Whether two periods share a day. */
export function periodsOverlap(left: Validity, right: Validity): boolean {
  return (
    (right.validTo === null || left.validFrom < right.validTo) &&
    (left.validTo === null || right.validFrom < left.validTo)
  );
}
