import { type CombinedError, type TypedDocumentNode, useMutation } from '@urql/vue';
import { type Ref, shallowRef } from 'vue';
import { isProblem, type Problem } from './problem';
import { useRequestId } from './use-request-id';

type Outcome<Answer> = Answer[Exclude<keyof Answer, '__typename'>];

/** What a mutation returns when it is not refused. */
export type Done<Answer> = Exclude<
  NonNullable<Outcome<Answer>>,
  { __typename: `${string}Problem` }
>;

export interface Command<Answer, Input> {
  /** Resolves to the entity, or to nothing when refused or failed: `problem` or `failure` then says why. */
  readonly run: (input: Input) => Promise<Done<Answer> | undefined>;
  /** Asks for the last input again under its id: what was done already is not done twice. */
  readonly repeat: () => Promise<Done<Answer> | undefined>;
  readonly pending: Ref<boolean>;
  readonly problem: Ref<Problem | undefined>;
  readonly failure: Ref<CombinedError | undefined>;
}

/**
 * A mutation of the shape that all of ours have: `mutation X($requestId: ID!, $input: XInput!)` with one root
 * field, whose answer is an entity or a Problem. The request id is kept over repetitions of the same intent.
 */
export function useCommand<Answer extends object, Input>(
  document: TypedDocumentNode<Answer, { requestId: string; input: Input }>,
): Command<Answer, Input> {
  const mutation = useMutation(document);
  const requestId = useRequestId();
  const problem = shallowRef<Problem>();
  let last: { readonly input: Input } | undefined;

  async function run(input: Input): Promise<Done<Answer> | undefined> {
    problem.value = undefined;
    last = { input };
    const { data } = await mutation.executeMutation({ requestId: requestId.of(input), input });
    const outcome = data && outcomeOf(data);
    if (!outcome) return undefined;

    requestId.settle();
    if (!isProblem(outcome)) return outcome as Done<Answer>;
    problem.value = outcome;
    return undefined;
  }

  const repeat = async () => last && run(last.input);

  return { run, repeat, pending: mutation.fetching, problem, failure: mutation.error };
}

function outcomeOf(answer: object): unknown {
  return Object.entries(answer).find(([field]) => field !== '__typename')?.[1];
}
