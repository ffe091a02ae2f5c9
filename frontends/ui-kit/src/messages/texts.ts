import texts from './ru.json';

export { texts };

/** Puts values into the places of a text: `fill('Показано {shown}', { shown: 3 })`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
