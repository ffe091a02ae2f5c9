import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../request/context.ts';
import { claimKeys, rowsOfKeys } from './claimed-keys.ts';
import type { TableRow } from './reading/cell.ts';
import { readRow, type RowReading } from './read-row.ts';
import type { ImportRegister, Match, ReadRow } from './register.ts';
import { explained, ofDifferences, ofRefusal } from './remarks-of.ts';
import type { ImportOutcome, Remark } from './remark.ts';
import type { WorkingRun } from './working-run.ts';

/** A row with what is to become of it. `plan` stands where the register would change. */
export interface JudgedRow {
  readonly row: number;
  readonly outcome: ImportOutcome;
  readonly remarks: readonly Remark[];
  readonly recordId: string | null;
  readonly plan?: unknown;
  readonly needs?: readonly number[];
}

/** Where rows are judged: the register and the import they belong to, in one transaction. */
export interface Court {
  readonly ctx: RequestContext;
  readonly tx: EntityManager;
  readonly register: ImportRegister;
  readonly run: WorkingRun;
}

/** Reads rows and finds out what is to become of each, against the register and the rows above. */
export async function judgeRows(court: Court, rows: readonly TableRow[]): Promise<JudgedRow[]> {
  const { tx, register, run } = court;
  const readings = rows.map((row) => readRow(register.columns, run.mapping, row));
  const keyed = readings.flatMap(({ row, values }) =>
    values === null ? [] : [{ row, values, keys: register.keysOf(values) }],
  );
  await claimKeys(tx, run.id, keyed);
  const owners = await rowsOfKeys(
    tx,
    run.id,
    keyed.flatMap(({ keys }) => keys),
  );
  const repeats = new Map(
    keyed.flatMap(({ row, keys }) => {
      const first = keys.map((key) => owners.get(key)).find((owner) => owner !== row);
      return first === undefined ? [] : [[row, first] as const];
    }),
  );
  const matched = await matchRows(
    court,
    keyed.filter(({ row }) => !repeats.has(row)),
  );
  return readings.map((reading) => judged(court, reading, { repeats, matched }));
}

/** Asks the register about rows that can be read. */
export async function matchRows(
  { ctx, tx, register, run }: Court,
  rows: readonly ReadRow<ImportRegister['columns']>[],
): Promise<ReadonlyMap<number, Match<string, unknown>>> {
  if (rows.length === 0) return new Map();
  const file = { rowsOf: (keys: readonly string[]) => rowsOfKeys(tx, run.id, keys) };
  const matches = await register.match({ ...ctx, em: tx }, rows, file);
  return new Map(
    rows.map(({ row }, place) => {
      const match = matches[place];
      if (!match) throw new Error(`Register ${register.code} left row ${row} without a match`);
      return [row, match];
    }),
  );
}

function judged(
  court: Court,
  reading: RowReading,
  found: {
    repeats: ReadonlyMap<number, number>;
    matched: ReadonlyMap<number, Match<string, unknown>>;
  },
): JudgedRow {
  const { row, remarks } = reading;
  const first = found.repeats.get(row);
  if (first !== undefined) {
    const repeated = {
      address: String(row),
      kind: 'PROBLEM',
      text: `повторяет строку ${first}`,
    } as const;
    return { row, outcome: 'FAILED', remarks: [...remarks, repeated], recordId: null };
  }
  const match = found.matched.get(row);
  if (!match) return { row, outcome: 'FAILED', remarks, recordId: null };
  return ofMatch(court, { row, remarks }, match);
}

/** What a register's finding means for a row. */
export function ofMatch(
  { register, run }: Pick<Court, 'register' | 'run'>,
  { row, remarks }: Pick<RowReading, 'row' | 'remarks'>,
  match: Match<string, unknown>,
): JudgedRow {
  const place = { row, register, mapping: run.mapping };
  const doubts = 'doubts' in match ? explained(place, match.doubts ?? [], 'DOUBT') : [];
  switch (match.found) {
    case 'NOTHING': {
      const { plan, needs = [] } = match;
      return {
        row,
        outcome: 'ADDED',
        remarks: [...remarks, ...doubts],
        recordId: null,
        plan,
        needs,
      };
    }
    case 'ANOTHER_STATE': {
      const { record: recordId, plan, differences } = match;
      const all = [...remarks, ...ofDifferences(place, differences), ...doubts];
      return plan === null
        ? { row, outcome: 'DIFFERS', remarks: all, recordId }
        : { row, outcome: 'CHANGED', remarks: all, recordId, plan };
    }
    case 'THE_SAME':
      return { row, outcome: 'UNCHANGED', remarks, recordId: match.record };
    case 'REFUSAL': {
      const refused = ofRefusal(place, match.refusal);
      return { row, outcome: 'FAILED', remarks: [...remarks, ...refused], recordId: null };
    }
    case 'PROBLEMS': {
      const problems = explained(place, match.problems, 'PROBLEM');
      return { row, outcome: 'FAILED', remarks: [...remarks, ...problems], recordId: null };
    }
  }
}
