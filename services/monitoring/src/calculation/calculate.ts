import type { EntityManager } from '@mikro-orm/postgresql';
import { effectiveOn, type Region } from '@metodgraf/regions';
import type { Formula, Question } from '../formula/index.ts';
import { cellsOf, freshRows, keptRows } from './cells.ts';
import { forgetCounted, keepCounted } from './count.ts';
import { type Cell, loadOf, shareOf } from './measure.rules.ts';
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

/** Computes indicators from the facts at hand; returns how many rows of the list and numbers changed. */
export async function calculate(tx: EntityManager, region: Region, task: Task): Promise<number> {
  const question = await questionOn(tx, region, task.day);
  const read = await producersRead(tx);
  let changed = 0;
  const values: ComputedValue[] = [];
  for (const formula of task.formulas) {
    const known = formula.facts.every(({ owner }) => read.has(owner));
    if (task.keepList) changed += await updateList(tx, { task, formula, question, known });
    const cells = known ? await cellsFor(tx, { task, formula, question }) : [NOTHING_KNOWN];
    values.push(...valuesOf(cells, { formula, region, day: task.day, known }));
  }
  return changed + (await writeValues(tx, task, values));
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

interface Step {
  readonly task: Task;
  readonly formula: Formula;
  readonly question: Question;
}

function updateList(
  tx: EntityManager,
  { task, formula, question, known }: Step & { known: boolean },
): Promise<number> {
  const list = { calculationId: task.calculationId, formula };
  return known ? keepCounted(tx, list, question) : forgetCounted(tx, list);
}

function cellsFor(tx: EntityManager, { task, formula, question }: Step): Promise<Cell[]> {
  const rows = task.keepList ? keptRows(task.calculationId, formula) : freshRows(formula, question);
  return cellsOf(tx, formula, rows);
}

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

/** The services whose feeds have been read at all: without them nothing is known, which is not zero. */
async function producersRead(tx: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ producer: string }[]>('select producer from feed_cursor');
  return new Set(rows.map(({ producer }) => producer));
}
