import type { EntityManager } from '@mikro-orm/postgresql';
import type { Task } from './calculate.ts';
import type { Cell, MethodologistLoad } from './measure.rules.ts';
import type { TrafficLightColour } from './traffic-light.rules.ts';

/** A number ready to be stored. */
export interface ComputedValue extends Pick<Cell, 'dimension' | 'key' | 'label'> {
  readonly indicator: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly load: MethodologistLoad | null;
  readonly status: TrafficLightColour;
  readonly withheld: boolean;
  readonly formulaVersion: string;
}

const COLUMNS =
  '"on", label, numerator, denominator, value, load, status, withheld, formula_version';

/** Stores the numbers of the computed indicators, writing only what differs; cells that are no more go. */
export async function writeValues(
  tx: EntityManager,
  task: Task,
  values: readonly ComputedValue[],
): Promise<number> {
  const codes = task.formulas.map(({ code }) => code);
  const [{ changed } = { changed: 0 }] = await tx.execute<{ changed: number }[]>(
    `with task as (select ?::uuid as calculation_id, ?::text as source, ?::date as day, ?::jsonb as codes),
     fresh as (
       select gen_random_uuid() as id, task.calculation_id, task.source, task.day as "on", computed.indicator, computed.dimension,
              computed.key, computed.label, computed.numerator, computed.denominator, computed.value, computed.load,
              computed.status, computed.withheld, computed."formulaVersion" as formula_version
         from task cross join jsonb_to_recordset(?::jsonb) as computed(
           indicator text, dimension text, key text, label text, numerator int, denominator int,
           value double precision, load jsonb, status text, withheld boolean, "formulaVersion" text)
     ),
     gone as (
       delete from indicator_value using task
        where indicator_value.calculation_id = task.calculation_id and task.codes @> to_jsonb(indicator)
          and not exists (
            select from fresh where fresh.indicator = indicator_value.indicator
               and fresh.dimension = indicator_value.dimension and fresh.key = indicator_value.key)
       returning 1
     ),
     written as (
       insert into indicator_value (id, calculation_id, source, indicator, dimension, key, ${COLUMNS})
       select id, calculation_id, source, indicator, dimension, key, ${COLUMNS} from fresh
       on conflict (calculation_id, indicator, dimension, key) do update
          set (${COLUMNS}) = row (${prefixed('excluded')})
        where row (${prefixed('indicator_value')}) is distinct from row (${prefixed('excluded')})
       returning 1
     )
     select ((select count(*) from gone) + (select count(*) from written))::int as changed`,
    [task.calculationId, task.source, task.day, JSON.stringify(codes), JSON.stringify(values)],
  );
  return changed;
}

const prefixed = (table: string): string =>
  COLUMNS.split(', ')
    .map((column) => `${table}.${column}`)
    .join(', ');
