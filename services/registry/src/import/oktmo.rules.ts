import { oktmoCheckDigitValid } from '@metodgraf/regions';

/** A code of ОКТМО as somebody wrote it. */
export interface WrittenOktmo {
  /** The eight digits of the municipality. */
  readonly municipality: string;
  /** Whether a check digit was written and does not belong to the code. */
  readonly isDoubtful: boolean;
}

/**
 * Reads a code of a municipality or of a settlement in it, with its check digit or without: 8 or 11
 * digits, or 9 or 12. A wrong check digit is a doubt and no refusal: published lists carry wrong ones.
 * Null when the text is no such code. Source: ОК 033-2013; ПР 50.1.024-2005.
 */
export function readOktmo(text: string): WrittenOktmo | null {
  const digits = text.replaceAll(/[\s\u2010-\u2015-]/g, '');
  if (!/^(\d{8,9}|\d{11,12})$/.test(digits)) return null;
  const isChecked = digits.length === 9 || digits.length === 12;
  const code = isChecked ? digits.slice(0, -1) : digits;
  return {
    municipality: code.slice(0, 8),
    isDoubtful: isChecked && !oktmoCheckDigitValid(code, Number(digits.at(-1))),
  };
}
