import type { CombinedError } from '@urql/vue';
import { useI18n } from '../messages/use-i18n';

/** What a person is told about an answer that did not come, or came incomplete. */
export interface FailureText {
  readonly text: string;
  /** Named to the support, found in the log. */
  readonly request?: string;
}

/** Says a failed request in Russian: by its code, else by the sentence that the gateway let through. */
export function useFailureText(): (error: CombinedError) => FailureText {
  const { t, te } = useI18n();
  return ({ networkError, graphQLErrors: [first] }) => {
    if (networkError || !first) return { text: t('failures.NETWORK') };
    const key = `failures.${String(first.extensions['code'])}`;
    const request = first.extensions['requestId'];
    return {
      text: te(key) ? t(key) : first.message || t('failures.UNKNOWN'),
      ...(typeof request === 'string' && { request: t('failures.request', { id: request }) }),
    };
  };
}
