import { useI18n } from '../messages/use-i18n';

/** An expected refusal of a mutation: a code with its parameters, never a sentence. */
export interface Problem {
  readonly __typename: `${string}Problem`;
  readonly code: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** Tells a refusal from the entity that a mutation returns otherwise. */
export function isProblem(outcome: unknown): outcome is Problem {
  if (typeof outcome !== 'object' || outcome === null || !('__typename' in outcome)) return false;
  return String(outcome.__typename).endsWith('Problem');
}

/**
 * Says a problem in Russian: the message `problems.<type>.<CODE>` if there is one (one code may mean
 * different things to two mutations), else `problems.<CODE>`, with the parameters in their places.
 */
export function useProblemText(): (problem: Problem) => string {
  const { t, te } = useI18n();
  return ({ __typename, code, parameters }) => {
    const values = Object.fromEntries(parameters.map(({ name, value }) => [name, value]));
    const key = [`problems.${__typename}.${code}`, `problems.${code}`].find((each) => te(each));
    return key ? t(key, values) : t('problems.UNKNOWN', { code });
  };
}
