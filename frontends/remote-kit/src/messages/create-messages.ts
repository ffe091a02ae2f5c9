import { type Composer, createI18n } from 'vue-i18n';
import { type MessageTree, mergeMessages } from './message-tree';
import kitMessages from './ru.json';
import { russianPlural } from './russian-plural';

/**
 * The messages of the shell or of one remote, together with those of the kit. Each remote has its own:
 * two remotes may use the same key. `strict` refuses a missing key; tests always do.
 */
export function createMessages(
  trees: readonly MessageTree[],
  { strict = false }: { strict?: boolean } = {},
): Composer {
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
  return i18n.global as unknown as Composer;
}
