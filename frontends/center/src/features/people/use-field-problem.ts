import { type Problem, useProblemText } from '@metodgraf/remote-kit';
import type { Ref } from 'vue';

/** What to say at a field of a form when the server refused because of it. */
export function useFieldProblem({
  problem,
}: {
  readonly problem: Ref<Problem | undefined>;
}): (field: string) => string | undefined {
  const text = useProblemText();
  return (field) => {
    const refused = problem.value;
    const named = refused?.parameters.find(({ name }) => name === 'field')?.value;
    return refused && named === field ? text(refused) : undefined;
  };
}
