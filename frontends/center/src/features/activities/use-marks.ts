import { computed, type ComputedRef, ref } from 'vue';
import type { ParticipantRowFragment, ParticipationOutcome } from '../../gql/graphql';

/** Whether one came. */
export type Mark = 'ATTENDED' | 'ABSENT';

/** Marks of a list: many are made, then all are saved at once. */
export interface Marks {
  readonly of: (row: ParticipantRowFragment) => Mark | undefined;
  /** What is known of a row: what was saved, while the list is being read anew. */
  readonly outcomeOf: (row: ParticipantRowFragment) => ParticipationOutcome;
  readonly set: (row: ParticipantRowFragment, mark: Mark) => void;
  /** Marks as present those of the rows who have no mark yet. */
  readonly fill: (rows: readonly ParticipantRowFragment[]) => void;
  /** The marks are saved: nothing is left to save. */
  readonly settle: () => void;
  readonly count: ComputedRef<number>;
  /** As the graph takes them. */
  readonly list: () => VersionedMark[];
}

interface VersionedMark {
  readonly id: string;
  readonly version: number;
  readonly outcome: Mark;
}

/** What is marked in a list and not saved yet. */
export function useMarks(): Marks {
  const marks = ref(new Map<string, VersionedMark>());
  const saved = ref(new Map<string, VersionedMark>());

  function set({ id, version }: ParticipantRowFragment, outcome: Mark): void {
    marks.value.set(id, { id, version, outcome });
  }

  function outcomeOf({ id, version, outcome }: ParticipantRowFragment): ParticipationOutcome {
    const last = saved.value.get(id);
    return last?.version === version ? last.outcome : outcome;
  }

  function fill(rows: readonly ParticipantRowFragment[]): void {
    for (const row of rows) {
      if (outcomeOf(row) === 'REGISTERED' && !marks.value.has(row.id)) set(row, 'ATTENDED');
    }
  }

  function settle(): void {
    saved.value = marks.value;
    marks.value = new Map();
  }

  return {
    of: ({ id }) => marks.value.get(id)?.outcome,
    outcomeOf,
    set,
    fill,
    settle,
    count: computed(() => marks.value.size),
    list: () => [...marks.value.values()],
  };
}
