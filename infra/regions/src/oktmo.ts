const FIRST_WEIGHTS = 0;
const SHIFTED_WEIGHTS = 2;

/**
 * The check digit of an ОКТМО code: weights 1…10 repeated, remainder by 11; a remainder of 10 is
 * counted again from weight 3, and a second 10 gives 0.
 * Source: ПР 50.1.024-2005, the rules for check numbers of all-Russian classifiers.
 */
export function oktmoCheckDigit(code: string): number {
  const first = weightedRemainder(code, FIRST_WEIGHTS);
  if (first < 10) return first;
  return weightedRemainder(code, SHIFTED_WEIGHTS) % 10;
}

/** Whether the check digit belongs to the code of 8 or 11 digits. */
export function oktmoCheckDigitValid(code: string, checkDigit: number): boolean {
  return /^(\d{8}|\d{11})$/.test(code) && oktmoCheckDigit(code) === checkDigit;
}

function weightedRemainder(code: string, shift: number): number {
  const digits = [...code].map(Number);
  const sum = digits.reduce(
    (total, digit, index) => total + digit * (((index + shift) % 10) + 1),
    0,
  );
  return sum % 11;
}
