import { createI18n } from 'vue-i18n';
import { type MessageTree, mergeMessages } from './message-tree';
import kitMessages from './ru.json';
import { russianPlural } from './russian-plural';

/** Says a message by its key. Forms of a plural are chosen by the count, which also stands for `{n}` and `{count}`. */
interface Say {
  (key: string, count?: number): string;
  (key: string, values: Readonly<Record<string, unknown>>, count?: number): string;
}

/** The messages of the shell or of one remote. */
export interface Messages {
  readonly t: Say;
  /** Is there such a message? */
  readonly te: (key: string) => boolean;
}

/**
 * The messages of the shell or of one remote, together with those of the kit. Each remote has its own:
 * two remotes may use the same key. `strict` refuses a missing key; tests always do.
 */
export function createMessages(
  trees: readonly MessageTree[],
  { strict = false }: { strict?: boolean } = {},
): Messages {
  const i18n = createI18n({
    legacy: false,
    locale: 'ru',
    messages: { ru: mergeMessages([kitMessages, ...trees]) as Record<string, string> },
    pluralRules: { ru: russianPlural },
    fallbackWarn: false,
    missingWarn: false,
    missing: (_locale, key) => {
      if (strict) throw new Error(`No message "${key}"`);
      console.warn(`No message "${key}"`);
    },
  });
  const { t, te } = i18n.global as unknown as Messages;
  return { t, te };
}
