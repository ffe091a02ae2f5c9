import { computed, type ComputedRef, ref } from 'vue';
import type { ParticipantRowFragment } from '../../gql/graphql';

/** What is marked in a list and not saved yet. */
export type Mark = 'ATTENDED' | 'ABSENT';

export interface Marks {
  readonly of: (row: ParticipantRowFragment) => Mark | undefined;
  readonly set: (row: ParticipantRowFragment, mark: Mark) => void;
  /** Marks as present those of the rows who have no mark yet. */
  readonly fill: (rows: readonly ParticipantRowFragment[]) => void;
  readonly clear: () => void;
  readonly count: ComputedRef<number>;
  /** As the graph takes them. */
  readonly list: () => { id: string; version: number; outcome: Mark }[];
}

/** Marks of a list while they are being made: many are made, then all are saved at once. */
export function useMarks(): Marks {
  const marks = ref(new Map<string, { id: string; version: number; outcome: Mark }>());
  const set: Marks['set'] = ({ id, version }, outcome) =>
    marks.value.set(id, { id, version, outcome });
  return {
    of: ({ id }) => marks.value.get(id)?.outcome,
    set,
    fill: (rows) =>
      rows
        .filter(({ id, outcome }) => outcome === 'REGISTERED' && !marks.value.has(id))
        .forEach((row) => set(row, 'ATTENDED')),
    clear: () => marks.value.clear(),
    count: computed(() => marks.value.size),
    list: () => [...marks.value.values()],
  };
}
