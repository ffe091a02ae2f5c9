import type { EntityManager } from '@mikro-orm/postgresql';
import type { Formula, Question } from '../formula/index.ts';

const COLUMNS =
  'subject_id, person_id, program_id, organization_id, territory, kind, numerator, denominator, group_id, chain';

/**
 * Brings the kept list of who is counted in line with the facts and returns how many rows that changed.
 * Only differences are written: one person's completion writes one row, whatever the size of the region.
 */
export async function keepCounted(
  tx: EntityManager,
  { calculationId, formula }: { calculationId: string; formula: Formula },
  question: Question,
): Promise<number> {
  const [{ changed } = { changed: 0 }] = await tx.execute<{ changed: number }[]>(
    `with fresh as materialized (${formula.query}),
     gone as (
       delete from counted
        where calculation_id = ? and indicator = ?
          and not exists (select from fresh where fresh.subject_id = counted.subject_id)
       returning 1
     ),
     written as (
       insert into counted (id, calculation_id, indicator, ${COLUMNS})
       select gen_random_uuid(), ?::uuid, ?, ${COLUMNS} from fresh
       on conflict (calculation_id, indicator, subject_id) do update
          set (${COLUMNS}) = row (${prefixed('excluded')})
        where row (${prefixed('counted')}) is distinct from row (${prefixed('excluded')})
       returning 1
     )
     select ((select count(*) from gone) + (select count(*) from written))::int as changed`,
    [JSON.stringify(question), calculationId, formula.code, calculationId, formula.code],
  );
  return changed;
}

/** Empties the list of an indicator whose facts never arrived. */
export async function forgetCounted(
  tx: EntityManager,
  { calculationId, formula }: { calculationId: string; formula: Formula },
): Promise<number> {
  const gone = await tx.execute<unknown[]>(
    'delete from counted where calculation_id = ? and indicator = ? returning 1',
    [calculationId, formula.code],
  );
  return gone.length;
}

const prefixed = (table: string): string =>
  COLUMNS.split(', ')
    .map((column) => `${table}.${column}`)
    .join(', ');
