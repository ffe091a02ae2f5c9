import { Problem } from '@metodgraf/subgraph-kit/problem';

/** Numbers up to this one were issued before check digits were introduced. */
const LAST_UNCHECKED = 1_001_998;

/**
 * The eleven digits of an СНИЛС written in any usual way, or the refusal of a wrong one: a mistyped
 * number would be another person. Source: Инструкция Пенсионного фонда о контрольном числе.
 */
export function readSnils(text: string): string | Problem<'SNILS_INVALID'> {
  const digits = text.replaceAll(/[\s\u2010-\u2015-]/g, '');
  if (!/^\d{11}$/.test(digits)) return new Problem('SNILS_INVALID');
  const number = digits.slice(0, 9);
  const checked = Number(number) <= LAST_UNCHECKED || checkDigits(number) === digits.slice(9);
  return checked ? digits : new Problem('SNILS_INVALID');
}

/** The two check digits of nine digits. */
export function checkDigits(number: string): string {
  const sum = [...number].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
  return String((sum % 101) % 100).padStart(2, '0');
}

/** As people write it: «112-233-445 95». */
export const printSnils = (digits: string): string =>
  `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6, 9)} ${digits.slice(9)}`;

/** Enough to tell two people apart, too little to use: «***-***-*** 95». */
export const maskSnils = (digits: string): string => `***-***-*** ${digits.slice(9)}`;
