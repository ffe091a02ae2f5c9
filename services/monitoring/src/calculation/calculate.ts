import type { EntityManager } from '@mikro-orm/postgresql';
import { effectiveOn, type Region } from '@metodgraf/regions';
import type { Formula, Question } from '../formula/index.ts';
import { cellsOf, type CountedRows, freshRows, keptRows } from './cells.ts';
import { forgetCounted, keepCounted } from './count.ts';
import { type Cell, loadOf, shareOf } from './measure.rules.ts';
import { planByHashing } from './plan-by-hashing.ts';
import { questionOn } from './question.ts';
import { groupsOfLoad, groupsOfShare, withheldCells } from './suppression.rules.ts';
import { lightOf } from './traffic-light.rules.ts';
import { type ComputedValue, writeValues } from './write-values.ts';

/** What to compute: which indicators, on which day, and whether to keep the list of who was counted. */
export interface Task {
  readonly calculationId: string;
  readonly source: 'LIVE' | 'DAY' | 'SNAPSHOT';
  readonly day: string;
  readonly formulas: readonly Formula[];
  readonly keepList: boolean;
}

/** How many stored rows proved different: of the lists of who was counted, and of the numbers. */
export interface Changed {
  readonly listed: number;
  readonly values: number;
}

/** Computes indicators from the facts at hand and stores what differs from what is stored. */
export async function calculate(tx: EntityManager, region: Region, task: Task): Promise<Changed> {
  await planByHashing(tx);
  const known = await knownIndicators(tx, task.formulas);
  const question = await questionOn(tx, region, task.day);
  let listed = 0;
  if (task.keepList) {
    for (const formula of task.formulas) {
      const list = { calculationId: task.calculationId, formula };
      listed += known.has(formula)
        ? await keepCounted(tx, list, question)
        : await forgetCounted(tx, list);
    }
  }
  const computed = await valuesFrom(tx, region, {
    formulas: task.formulas,
    question,
    rowsOf: (formula) =>
      task.keepList ? keptRows(task.calculationId, formula) : freshRows(formula, question),
  });
  return { listed, values: await writeValues(tx, task, computed) };
}

/** What the numbers of a day would be by the facts at hand; stores nothing. */
export async function freshValues(
  tx: EntityManager,
  region: Region,
  { day, formulas }: Pick<Task, 'day' | 'formulas'>,
): Promise<ComputedValue[]> {
  await planByHashing(tx);
  const question = await questionOn(tx, region, day);
  return valuesFrom(tx, region, {
    formulas,
    question,
    rowsOf: (formula) => freshRows(formula, question),
  });
}

interface Source {
  readonly formulas: readonly Formula[];
  readonly question: Question;
  readonly rowsOf: (formula: Formula) => CountedRows;
}

async function valuesFrom(
  tx: EntityManager,
  region: Region,
  { formulas, question, rowsOf }: Source,
): Promise<ComputedValue[]> {
  const known = await knownIndicators(tx, formulas);
  const values: ComputedValue[] = [];
  for (const formula of formulas) {
    const isKnown = known.has(formula);
    const cells = isKnown ? await cellsOf(tx, formula, rowsOf(formula)) : [NOTHING_KNOWN];
    values.push(...valuesOf(cells, { formula, region, day: question.day, known: isKnown }));
  }
  return values;
}

const NOTHING_KNOWN: Cell = {
  dimension: 'REGION',
  key: '',
  label: '',
  parent: null,
  numerator: 0,
  denominator: 0,
  outside: 0,
  loads: [],
};

function valuesOf(
  cells: readonly Cell[],
  {
    formula,
    region,
    day,
    known,
  }: { formula: Formula; region: Region; day: string; known: boolean },
): ComputedValue[] {
  const [definition] = effectiveOn(
    region.monitoring.indicators.filter(({ code }) => code === formula.code),
    day,
  );
  if (!definition) return [];
  const { nearFrom } = region.monitoring.trafficLight(day);
  const isLoad = formula.measure === 'LOAD';
  const withheld =
    formula.counts === 'PEOPLE'
      ? withheldCells(cells, isLoad ? groupsOfLoad : groupsOfShare)
      : new Set<Cell>();
  return cells.map((cell) => {
    const { value, load } = isLoad ? loadOf(cell) : shareOf(cell);
    return {
      indicator: formula.code,
      dimension: cell.dimension,
      key: cell.key,
      label: cell.label,
      numerator: known ? cell.numerator : null,
      denominator: known ? cell.denominator : null,
      value,
      load: known ? load : null,
      status: lightOf(value, definition.target, nearFrom),
      withheld: withheld.has(cell),
      formulaVersion: definition.formulaVersion,
    };
  });
}

/** Indicators all of whose feeds have been read at least once: of the others nothing is known, which is not zero. */
async function knownIndicators(
  tx: EntityManager,
  formulas: readonly Formula[],
): Promise<ReadonlySet<Formula>> {
  const rows = await tx.execute<{ producer: string }[]>('select producer from feed_cursor');
  const read = new Set<string>(rows.map(({ producer }) => producer));
  return new Set(formulas.filter(({ facts }) => facts.every(({ owner }) => read.has(owner))));
}
