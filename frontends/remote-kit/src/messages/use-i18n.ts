import { inject, type InjectionKey } from 'vue';
import type { Messages } from './create-messages';

/** Provided around every remote by whoever draws it, and around the shell by the shell. */
export const messagesKey: InjectionKey<Messages> = Symbol('messages');

/**
 * The messages of the remote that the component stands in.
 * Not vue-i18n's own: that knows one set of messages per application, and remotes share one.
 */
export function useI18n(): Messages {
  const messages = inject(messagesKey);
  if (!messages)
    throw new Error('No messages are provided here: draw the component inside a remote');
  return messages;
}
