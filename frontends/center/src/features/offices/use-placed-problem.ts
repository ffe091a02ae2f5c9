import { type Command, type Problem, useProblemText } from '@metodgraf/remote-kit';
import { computed, type ComputedRef } from 'vue';

type Asked = Pick<Command<object, never>, 'problem' | 'failure'>;

/** Where a refusal is said: at the field it is about when the form draws that field, else above the form. */
export interface PlacedProblem {
  readonly at: (field: string) => string | undefined;
  readonly rest: ComputedRef<Asked>;
}

const fieldOf = (problem: Problem | undefined): string | undefined =>
  problem?.parameters.find(({ name }) => name === 'field')?.value;

/** Places the refusal of a form whose fields are `drawn`. */
export function usePlacedProblem(command: Asked, drawn: readonly string[]): PlacedProblem {
  const sentence = useProblemText();
  const field = computed(() => {
    const named = fieldOf(command.problem.value);
    return named && drawn.includes(named) ? named : undefined;
  });
  const above = computed(() => (field.value ? undefined : command.problem.value));
  return {
    at: (asked) =>
      command.problem.value && asked === field.value ? sentence(command.problem.value) : undefined,
    rest: computed(() => ({ problem: above, failure: command.failure })),
  };
}
