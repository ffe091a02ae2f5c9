import { isProblem, type Problem, useRequestId } from '@metodgraf/remote-kit';
import { useMutation } from '@urql/vue';
import { computed, onScopeDispose, reactive, ref, shallowRef } from 'vue';
import { AssessmentPageSaveDocument, type QuestionFormFragment } from '../../gql/graphql';

const RETRY_MS = 4_000;

interface Draft {
  optionIds: readonly string[];
  sequence: number;
  saved: boolean;
}

/**
 * The answers of one attempt, saved as they are given. What could not be sent is kept and sent again;
 * the server takes the newest by sequence, so an old answer that arrives late changes nothing.
 * Source: reliability R8.
 */
export function useAnswers(assessmentId: string) {
  const saving = useMutation(AssessmentPageSaveDocument);
  const drafts = reactive(new Map<string, Draft>());
  const requestIds = new Map<string, ReturnType<typeof useRequestId>>();
  const sending = ref(0);
  const savedAt = shallowRef<Date>();
  const failed = ref(false);
  const problem = shallowRef<Problem>();

  /** Takes what the server holds; own unsent answers stand. */
  function load(questions: readonly QuestionFormFragment[]): void {
    for (const { id, answer: held } of questions) {
      if (held && drafts.get(id)?.saved !== false) {
        drafts.set(id, { optionIds: held.optionIds, sequence: held.sequence, saved: true });
      }
    }
  }

  async function send(questionId: string): Promise<void> {
    const draft = drafts.get(questionId);
    if (!draft) return;
    const { optionIds, sequence } = draft;
    const input = { assessmentId, questionId, optionIds: [...optionIds], sequence };
    const requestId = requestIds.get(questionId) ?? useRequestId();
    requestIds.set(questionId, requestId);
    sending.value += 1;
    const { data } = await saving.executeMutation({ requestId: requestId.of(input), input });
    sending.value -= 1;
    const outcome = data?.saveAnswer;
    failed.value = !outcome;
    if (!outcome) return;
    requestId.settle();
    if (isProblem(outcome)) {
      problem.value = outcome;
      return;
    }
    problem.value = undefined;
    savedAt.value = new Date(outcome.savedAt);
    if (drafts.get(questionId)?.sequence === sequence)
      drafts.set(questionId, { ...draft, saved: true });
  }

  function answer(questionId: string, optionIds: readonly string[]): void {
    const sequence = (drafts.get(questionId)?.sequence ?? 0) + 1;
    drafts.set(questionId, { optionIds, sequence, saved: false });
    void send(questionId);
  }

  const unsent = computed(() => [...drafts].filter(([, { saved }]) => !saved).map(([id]) => id));
  const retry = setInterval(() => {
    if (sending.value === 0 && !problem.value) for (const id of unsent.value) void send(id);
  }, RETRY_MS);
  onScopeDispose(() => clearInterval(retry));

  return {
    load,
    answer,
    chosen: (questionId: string): readonly string[] => drafts.get(questionId)?.optionIds ?? [],
    answeredCount: computed(
      () => [...drafts.values()].filter(({ optionIds }) => optionIds.length > 0).length,
    ),
    hasUnsent: computed(() => unsent.value.length > 0),
    saving: computed(() => sending.value > 0),
    savedAt,
    failed,
    problem,
  };
}
