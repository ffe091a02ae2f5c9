import { type Command, type Problem, useI18n, useProblemText } from '@metodgraf/remote-kit';
import { computed, type ComputedRef, type Ref, shallowRef, watch } from 'vue';
import {
  contentAt,
  fieldOf,
  type FaultyField,
  type FieldFaults,
  missingFields,
} from './field-faults';
import type { ProgramDraft } from './program-draft';

interface Fault {
  readonly field: FaultyField;
  readonly text: string;
  readonly content: unknown;
}

/** What is wrong with the draft and at which field, from the form itself and from the catalog's refusal. */
export function useFieldFaults(
  draft: Ref<ProgramDraft>,
  command: Pick<Command<object, never>, 'problem'>,
): {
  readonly faults: ComputedRef<FieldFaults>;
  /** A refusal that belongs to no field. */
  readonly rest: ComputedRef<Problem | undefined>;
  /** Marks what is missing; whether the draft can be sent. */
  readonly isComplete: () => boolean;
} {
  const { t } = useI18n();
  const problemText = useProblemText();
  const found = shallowRef<readonly Fault[]>([]);
  const faultAt = (field: FaultyField, text: string): Fault => ({
    field,
    text,
    content: contentAt(draft.value, field),
  });

  watch(command.problem, (problem) => {
    const field = problem && fieldOf(problem);
    found.value = problem && field ? [faultAt(field, problemText(problem))] : [];
  });

  function isComplete(): boolean {
    found.value = missingFields(draft.value).map((field) =>
      faultAt(field, t('programForm.missing')),
    );
    return found.value.length === 0;
  }

  const faults = computed<FieldFaults>(() =>
    Object.fromEntries(
      found.value
        .filter(({ field, content }) => contentAt(draft.value, field) === content)
        .map(({ field, text }) => [field, text]),
    ),
  );
  const rest = computed(() => {
    const problem = command.problem.value;
    return problem && !fieldOf(problem) ? problem : undefined;
  });
  return { faults, rest, isComplete };
}
