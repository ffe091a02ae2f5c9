import { refusal } from '../problem/refusal.ts';
import type { RequestContext } from '../request/context.ts';
import type { MappedColumn } from './mapping.rules.ts';
import type { ImportRegister } from './register.ts';

/** The imports of one service: which registers take tables, and whether a starter still may. */
export interface Imports {
  readonly service: string;
  readonly registers: readonly ImportRegister[];
  /**
   * Whether the starter still acts in the role the import works in. Asked before every batch, because
   * an import outlives the token it was started with.
   */
  readonly stillActs: (ctx: RequestContext) => Promise<boolean>;
}

/** The register of a stored code. */
export function registerOf(
  { registers }: Pick<Imports, 'registers'>,
  code: string,
): ImportRegister {
  const register = registers.find((each) => each.code === code);
  if (!register) throw refusal('BAD_USER_INPUT', 'В этот реестр таблицы не загружаются');
  return register;
}

/** A register's columns as mapping sees them. */
export const mappedColumns = ({ columns }: Pick<ImportRegister, 'columns'>): MappedColumn[] =>
  Object.entries(columns).map(([key, { title, headings = [], required }]) => ({
    key,
    title,
    headings,
    required,
  }));
