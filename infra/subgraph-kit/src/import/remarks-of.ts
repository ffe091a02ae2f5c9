import type { Problem } from '../problem/problem.ts';
import type { Mapping } from './mapping.rules.ts';
import { addressOf } from './reading/cell.ts';
import type { ImportRegister, RowProblem } from './register.ts';
import type { Difference, Remark, RemarkKind } from './remark.ts';

/** The row that something is said about, and what its columns are called. */
export interface RemarkPlace {
  readonly row: number;
  readonly register: Pick<ImportRegister, 'columns' | 'refusals'>;
  readonly mapping: Mapping;
}

/** Puts what a register says of a row at the address of the cell it is about. */
export const explained = (
  place: RemarkPlace,
  problems: readonly RowProblem[],
  kind: RemarkKind,
): Remark[] =>
  problems.map(({ column, text }) => ({
    address: addressIn(place, column),
    kind,
    text: headed(place, column, text),
  }));

/** «было, стало» of each field, where the file has it. */
export const ofDifferences = (place: RemarkPlace, differences: readonly Difference[]): Remark[] =>
  differences.map(({ column, was, now }) => ({
    address: addressIn(place, column),
    kind: 'DIFFERENCE',
    text: headed(place, column, `было «${was || '—'}», в файле «${now || '—'}»`),
  }));

/** What a refusal of the use case means for the row. */
export function ofRefusal(place: RemarkPlace, { code, parameters }: Problem): Remark[] {
  const known = place.register.refusals[code] ?? { text: `не загружено (${code})` };
  const text = known.text.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => parameters.find((each) => each.name === name)?.value ?? '',
  );
  return explained(place, [{ ...known, text }], 'PROBLEM');
}

function addressIn({ row, mapping }: RemarkPlace, column: string | undefined): string {
  const place = column === undefined ? undefined : mapping[column];
  return place === undefined ? String(row) : addressOf(place, row);
}

function headed({ register }: RemarkPlace, column: string | undefined, text: string): string {
  const title = column === undefined ? undefined : register.columns[column]?.title;
  return title === undefined ? text : `${title}: ${text}`;
}
