import { computed, type ComputedRef } from 'vue';
import { type Problem, useProblemText } from '../graph/problem';
import type { Command } from '../graph/use-command';

export interface FieldErrors {
  /** The sentence that stands at the field these codes are about. */
  readonly at: (...codes: string[]) => string | undefined;
  /** The command as far as it must be told above the form: without what stands at a field. */
  readonly rest: ComputedRef<Pick<Command<object, never>, 'problem' | 'failure'>>;
}

/** Puts a refusal of the server at the field it is about. `codes` are all that stand at fields. */
export function useFieldErrors(
  command: Pick<Command<object, never>, 'problem' | 'failure'>,
  codes: readonly string[],
): FieldErrors {
  const sentence = useProblemText();
  const atField = computed(() => {
    const { value } = command.problem;
    return value && codes.includes(value.code) ? value : undefined;
  });
  const above = computed<Problem | undefined>(() =>
    atField.value ? undefined : command.problem.value,
  );
  return {
    at: (...of) =>
      atField.value && of.includes(atField.value.code) ? sentence(atField.value) : undefined,
    rest: computed(() => ({ problem: above, failure: command.failure })),
  };
}
