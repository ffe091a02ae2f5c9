import type { CellReading, FilledCell } from './column.ts';

type Reader<Value> = (cell: FilledCell) => CellReading<Value>;

/** The text of a cell; a whole number is a text of digits to columns of text. */
export function cellText(cell: FilledCell): string {
  if (typeof cell === 'boolean') return cell ? 'да' : 'нет';
  if (typeof cell === 'object') return cell.date.split('-').toReversed().join('.');
  return typeof cell === 'number' ? printedNumber(cell) : cell.replaceAll(/\s+/g, ' ').trim();
}

/** Long numbers must not turn into «1,02E+12». */
const printedNumber = (number: number): string =>
  Number.isInteger(number) ? BigInt(number).toString() : String(number).replace('.', ',');

/** A text with letters in it, between `least` and `most` signs long. */
export function textOf({ least, most }: { least: number; most: number }): Reader<string> {
  return (cell) => {
    const value = cellText(cell);
    if (!/\p{L}/u.test(value)) return { problem: 'нужен текст' };
    if (value.length < least) return { problem: `короче ${least} знаков` };
    return value.length > most ? { problem: `длиннее ${most} знаков` } : { value };
  };
}

/** A day: a cell of dates, or a text such as 05.03.1990. Two-digit years are not guessed. */
export function dayOfCell(cell: FilledCell): CellReading<string> {
  if (typeof cell === 'object') return { value: cell.date };
  const text = cellText(cell);
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?: г\.?)?$/.exec(text) ?? [];
  const value = year === undefined ? text : `${year}-${two(month ?? '')}-${two(day ?? '')}`;
  return isDay(value) ? { value } : { problem: `«${short(text)}» — не дата вида 05.03.1990` };
}

/** One of a closed list, by any of the words people use for it; case and signs do not matter. */
export function choiceOf<Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
): Reader<Value> {
  const entries = Object.entries(words) as [Value, readonly string[]][];
  const byWord = new Map(
    entries.flatMap(([value, all]) => all.map((word) => [plain(word), value])),
  );
  const offered = entries.map(([, [first]]) => first).join(', ');
  return (cell) => {
    const value = byWord.get(plain(cellText(cell)));
    return value === undefined
      ? { problem: `«${short(cellText(cell))}»: можно ${offered}` }
      : { value };
  };
}

/** Several texts in one cell, separated by commas, semicolons or lines. */
export function listOf({ most }: { most: number }): Reader<string[]> {
  return (cell) => {
    const text = typeof cell === 'string' ? cell : cellText(cell);
    const value = [
      ...new Set(
        text
          .split(/[,;\n]/)
          .map((part) => part.trim())
          .filter(Boolean),
      ),
    ];
    return value.length > most ? { problem: `больше ${most} значений` } : { value };
  };
}

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/;

/** One e-mail address. */
export function emailOf(cell: FilledCell): CellReading<string> {
  const value = cellText(cell);
  return EMAIL.test(value) && value.length <= 254
    ? { value }
    : { problem: `«${short(value)}» — не адрес электронной почты` };
}

/** Digits of a number of known length; spreadsheets drop leading zeros of what they take for a number. */
export function digitsOf(cell: FilledCell, length: number): string {
  const digits = cellText(cell).replaceAll(/[\s\u2010-\u2015-]/g, '');
  return typeof cell === 'number' ? digits.padStart(length, '0') : digits;
}

/** A text as far as two people writing it would agree. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A value quoted in a remark; the beginning is enough to find it. */
export const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const two = (digits: string): string => digits.padStart(2, '0');

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
