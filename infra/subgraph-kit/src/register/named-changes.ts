import type { RequestContext } from '../request/context.ts';
import type { FieldChange, FieldLabels, Referring } from './changes.rules.ts';

const JOINT = ', ';

/** Puts names in the place of ids; one that nobody knows any more stays an id. */
export async function named(
  ctx: RequestContext,
  labels: FieldLabels,
  changes: readonly FieldChange[],
): Promise<(change: FieldChange) => FieldChange> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  for (const [field, column] of referring(labels)) {
    const ids = changes
      .filter((change) => change.field === field)
      .flatMap(({ before, after }) => [before, after])
      .flatMap(idsIn);
    if (ids.length > 0) known.set(field, await column.names(ctx, [...new Set(ids)]));
  }
  return ({ before, after, ...change }) => {
    const names = known.get(change.field);
    if (!names) return { before, after, ...change };
    const inWords = (value: string | null) =>
      value === null
        ? null
        : idsIn(value)
            .map((id) => names.get(id) ?? id)
            .join(JOINT);
    return { ...change, before: inWords(before), after: inWords(after) };
  };
}

/** Columns of many ids are printed as a list. */
function idsIn(value: string | null): string[] {
  return value ? value.split(JOINT) : [];
}

function referring(labels: FieldLabels): [string, Referring][] {
  return Object.entries(labels).filter(
    (entry): entry is [string, Referring] => typeof entry[1] === 'object' && 'names' in entry[1],
  );
}
