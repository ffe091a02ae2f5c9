import type { CombinedError } from '@urql/vue';
import { useI18n } from '../messages/use-i18n';

/** What a person is told about an answer that did not come, or came incomplete. */
export interface FailureText {
  readonly text: string;
  /** Named to the support, found in the log. */
  readonly request?: string;
}

/** A gateway or a proxy before it gave up waiting; whoever was asked may have done it all the same. */
const GAVE_UP: ReadonlySet<unknown> = new Set([502, 503, 504]);

/**
 * Whether a failed command may have been done: its answer was lost on the way or came too late. Whoever was
 * refused or made a service stumble has an answer.
 */
export function isOutcomeUnknown({
  networkError,
  graphQLErrors,
  response,
}: CombinedError): boolean {
  const { status } = (response as Response | undefined) ?? {};
  if (networkError) return status === undefined || status < 400 || GAVE_UP.has(status);
  return graphQLErrors.some(({ extensions }) => extensions['code'] === 'SERVICE_UNAVAILABLE');
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
