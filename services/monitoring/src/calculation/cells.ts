import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dimension, Formula, Question } from '../formula/index.ts';
import type { Cell } from './measure.rules.ts';

/** Where the counted rows come from: the kept list, or the formula itself when no list is kept. */
export interface CountedRows {
  readonly sql: string;
  readonly values: readonly string[];
}

export const keptRows = (calculationId: string, { code }: Formula): CountedRows => ({
  sql: 'select * from counted where calculation_id = ? and indicator = ?',
  values: [calculationId, code],
});

export const freshRows = ({ query }: Formula, question: Question): CountedRows => ({
  sql: query,
  values: [JSON.stringify(question)],
});

const COLUMN: Record<Dimension, string> = {
  TERRITORY: 'territory',
  ORGANIZATION: 'organization_id',
  KIND: 'kind',
};

/** Rows summed up for the region and for every cell of the indicator's slices. */
export async function cellsOf(
  tx: EntityManager,
  formula: Formula,
  rows: CountedRows,
): Promise<Cell[]> {
  const summed = formula.measure === 'LOAD' ? LOADS : sharesBy(formula.dimensions);
  return tx.execute<Cell[]>(
    `with counted_row as (${rows.sql}), summed as (${summed})
     select summed.dimension, summed.key, summed.parent, summed.numerator::int, summed.denominator::int,
            summed.outside::int, summed.loads,
            coalesce(territory.name, organization.name,
              case summed.key when 'EDUCATOR' then 'Педагогические работники'
                              when 'LEADER' then 'Управленческие кадры'
                              when 'none' then 'Без территории' else summed.key end) as label
       from summed
       left join territory on summed.dimension = 'TERRITORY' and territory.id = summed.key
       left join organization on summed.dimension = 'ORGANIZATION' and organization.id::text = summed.key`,
    [...rows.values],
  );
}

function sharesBy(dimensions: readonly Dimension[]): string {
  const columns = dimensions.map((dimension) => COLUMN[dimension]);
  const names = dimensions.map(
    (dimension) => `when grouping(${COLUMN[dimension]}) = 0 then '${dimension}'`,
  );
  const keys = dimensions.map(
    (dimension) =>
      `when grouping(${COLUMN[dimension]}) = 0 then coalesce(${COLUMN[dimension]}::text, 'none')`,
  );
  return `
    select case ${names.join(' ')} else 'REGION' end as dimension,
           case ${keys.join(' ')} else '' end as key,
           coalesce(min(counted_row.territory), 'none') as parent,
           count(*) filter (where numerator) as numerator,
           count(*) filter (where denominator) as denominator,
           count(*) filter (where not numerator and not denominator) as outside,
           '[]'::jsonb as loads
      from counted_row
     group by grouping sets ((), ${columns.map((column) => `(${column})`).join(', ')})`;
}

/**
 * Loads for the region and by municipality. A municipality shows the whole load of those who work with its
 * educators, for an overloaded methodologist is overloaded for each of them.
 */
const LOADS = `
  select 'REGION' as dimension, '' as key, null::text as parent,
         count(*) filter (where numerator) as numerator,
         count(*) filter (where denominator) as denominator,
         count(*) filter (where not numerator and not denominator) as outside,
         coalesce((select jsonb_agg(people order by people desc)
            from (select (select count(*) from counted_row as educator
                           where educator.group_id = methodologist.person_id) as people
                    from counted_row as methodologist where methodologist.denominator) as load), '[]') as loads
    from counted_row
   union all
  select 'TERRITORY', coalesce(educator.territory, 'none'), null,
         count(*) filter (where educator.numerator), count(distinct educator.group_id),
         count(*) filter (where not educator.numerator),
         coalesce((select jsonb_agg(people order by people desc)
            from (select count(*) as people from counted_row as load
                   where load.group_id = any (array_agg(distinct educator.group_id))
                   group by load.group_id) as loads), '[]')
    from counted_row as educator
   where educator.numerator or not educator.denominator
   group by coalesce(educator.territory, 'none')`;
