/** One column of a PTable. Without `text` the cell is drawn by the slot `cell-<key>`. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly text?: (row: Row) => string | number | null | undefined;
  /** What the column is ordered by; without it the column cannot be ordered. */
  readonly sortBy?: (row: Row) => string | number | null | undefined;
  readonly align?: 'start' | 'end';
}

export interface TableOrder {
  readonly key: string;
  readonly descending: boolean;
}

/** An order as an address carries it: `load`, `-load` for the other way round. */
export function printOrder(order: TableOrder | undefined): string | null {
  return order ? `${order.descending ? '-' : ''}${order.key}` : null;
}

/** The order that an address carries. */
export function readOrder(printed: string | null | undefined): TableOrder | undefined {
  if (!printed) return undefined;
  return { key: printed.replace(/^-/, ''), descending: printed.startsWith('-') };
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

const alphabet = new Intl.Collator('ru', { numeric: true });

/** Rows in the order of one column; what has no value goes last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  order: TableOrder | undefined,
): readonly Row[] {
  const sortBy = columns.find((column) => column.key === order?.key)?.sortBy;
  if (!order || !sortBy) return rows;
  const sign = order.descending ? -1 : 1;

  return rows.toSorted((left, right) => {
    const [a, b] = [sortBy(left), sortBy(right)];
    if (isAbsent(a) || isAbsent(b)) return Number(isAbsent(a)) - Number(isAbsent(b));
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * alphabet.compare(String(a), String(b));
  });
}

/** Pressing a heading: first ascending, then descending, then as it came. */
export function nextOrder(order: TableOrder | undefined, key: string): TableOrder | undefined {
  if (order?.key !== key) return { key, descending: false };
  return order.descending ? undefined : { key, descending: true };
}
