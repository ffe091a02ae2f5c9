/** Words of a text as they are searched: no capitals, no «ё», no signs around them. */
export const searchWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s«»„“"'.,()№]+/u)
    .filter(Boolean);

/** The form in which texts are kept for search: one space before every word. */
export const searchForm = (...parts: readonly (string | null | undefined)[]): string =>
  searchWords(parts.filter(Boolean).join(' '))
    .map((word) => ` ${word}`)
    .join('');
