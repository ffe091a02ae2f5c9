import type { Problem } from '../problem/problem.ts';
import type { RequestContext } from '../request/context.ts';
import type { WritePolicy } from '../rights/write-policy.ts';
import type { ImportColumns, ValuesOf } from './column.ts';
import type { Difference } from './remark.ts';

/** A row whose cells could all be read. */
export interface ReadRow<Columns extends ImportColumns> {
  readonly row: number;
  readonly values: ValuesOf<Columns>;
}

/** A refusal that belongs to one column of a row, or to the row as a whole. */
export interface RowProblem<Key extends string = string> {
  readonly column?: Key;
  readonly text: string;
}

/** What a register finds of a row: what is to be done, or why nothing can be. */
export type Match<Key extends string, Plan> =
  | {
      readonly found: 'NOTHING';
      readonly plan: Plan;
      /** Rows of the same file that must be in the register first. */
      readonly needs?: readonly number[];
      readonly doubts?: readonly RowProblem<Key>[];
    }
  | {
      readonly found: 'ANOTHER_STATE';
      readonly record: string;
      readonly differences: readonly Difference<Key>[];
      /** None where the register cannot be changed by an import. */
      readonly plan: Plan | null;
      readonly doubts?: readonly RowProblem<Key>[];
    }
  | { readonly found: 'THE_SAME'; readonly record: string }
  | { readonly found: 'PROBLEMS'; readonly problems: readonly RowProblem<Key>[] }
  /** What the use case would answer, told by its own rule before anything is written. */
  | { readonly found: 'REFUSAL'; readonly refusal: Problem };

/** Rows of the same file that stand for a record not yet in the register. */
export interface FileRows {
  /** By natural key, the first row of the file that has it. */
  rowsOf(keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** How tables become records of one register. A module composes it and reads its own rows and rules. */
export interface ImportRegister<Columns extends ImportColumns = ImportColumns, Plan = unknown> {
  /** Stored with every run: `people`. */
  readonly code: string;
  readonly title: string;
  readonly permission: WritePolicy<null>;
  readonly columns: Columns;
  /** Whoever has one of these keys is the same record; two rows of a file may not share one. */
  keysOf(values: ValuesOf<Columns>): readonly string[];
  /** Finds what the register already has of these rows, all in a few statements; answers in their order. */
  match(
    ctx: RequestContext,
    rows: readonly ReadRow<Columns>[],
    file: FileRows,
  ): Promise<Match<Extract<keyof Columns, string>, Plan>[]>;
  /** Carries a plan out by the use case of a single change. */
  apply(ctx: RequestContext, requestId: string, plan: Plan): Promise<{ id: string } | Problem>;
  /** What a refusal of the use case means for the row, by its code; `{name}` stands for a parameter. */
  readonly refusals: Readonly<Record<string, RowProblem<Extract<keyof Columns, string>>>>;
}
