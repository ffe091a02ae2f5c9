import texts from './ru.json';

export { texts };

/** Puts values into the places of a text: `fill('Показано {shown}', { shown: 3 })`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

const plural = new Intl.PluralRules('ru');
const FORMS = { one: 0, few: 1, other: 1, many: 2, two: 1, zero: 2 } as const;

/** The form of a text that goes with a number: «{n} строка | {n} строки | {n} строк». */
export function fillCounted(
  forms: string,
  count: number,
  values: Record<string, string | number>,
): string {
  const form = forms.split(' | ')[FORMS[plural.select(count)]] ?? forms;
  return fill(form, values);
}
