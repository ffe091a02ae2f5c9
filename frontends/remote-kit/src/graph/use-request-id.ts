import { stringifyVariables } from '@urql/vue';

export interface RequestId {
  /** The id of asking for exactly this: the same until it is answered, another as soon as the input changes. */
  readonly of: (input: unknown) => string;
  /** The answer has come: asking for the same again is a new intent. */
  readonly settle: () => void;
}

/**
 * Names an intended mutation, so that the server does it once however often it is asked: a lost answer is
 * asked for again under the same id.
 */
export function useRequestId(): RequestId {
  let intent: { readonly id: string; readonly input: string } | undefined;
  return {
    of: (input) => {
      const written = stringifyVariables(input);
      if (intent?.input !== written) intent = { id: crypto.randomUUID(), input: written };
      return intent.id;
    },
    settle: () => (intent = undefined),
  };
}
