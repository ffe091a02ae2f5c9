import type { RequestContext } from '../request/context.ts';

/** One field that differs between two states of a record. */
export interface FieldChange {
  /** The column, for screens that want their own word. */
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

type State = Readonly<Record<string, unknown>> | null;

/** A column whose value is a code of few words. */
interface Shown {
  readonly label: string;
  readonly show: (value: unknown) => string;
}

/** A column whose value is the id of a row elsewhere; names of all its ids are asked for at once. */
export interface Referring {
  readonly label: string;
  readonly names: (
    ctx: RequestContext,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
}

/**
 * What a reader is told of a register's columns: the Russian name of each and, where the value is a
 * code, how it is put in words. A column that is not named here is never shown.
 */
export type FieldLabels = Readonly<Record<string, string | Shown | Referring>>;

/** Fields that differ between two states, in the order of `labels`. */
export function changesBetween(labels: FieldLabels, before: State, after: State): FieldChange[] {
  return Object.entries(labels).flatMap(([field, named]) => {
    const label = typeof named === 'string' ? named : named.label;
    const show = typeof named === 'object' && 'show' in named ? named.show : printed;
    const [was, became] = [filled(before?.[field]), filled(after?.[field])];
    if (JSON.stringify(was) === JSON.stringify(became)) return [];
    return [
      {
        field,
        label,
        before: was === null ? null : show(was),
        after: became === null ? null : show(became),
      },
    ];
  });
}

/** A list of nothing is as good as nothing. */
const filled = (value: unknown): unknown =>
  Array.isArray(value) && value.length === 0 ? null : (value ?? null);

function printed(value: unknown): string {
  if (Array.isArray(value)) return value.map(printed).join(', ');
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (typeof value === 'string') {
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    return day ? `${day[3]}.${day[2]}.${day[1]}` : value;
  }
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
