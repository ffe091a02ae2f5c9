/** The form in which names are kept for search: no capitals, no «ё», one space before every word. */
export function searchForm(...parts: readonly (string | null | undefined)[]): string {
  return words(parts.filter(Boolean).join(' '))
    .map((word) => ` ${word}`)
    .join('');
}

/**
 * `like` patterns of a typed text, one a word: each must begin a word of the name, in any order.
 * Signs that `like` takes for its own are searched literally.
 */
export function searchPatterns(text: string): string[] {
  return words(text).map((word) => `% ${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s«»„“"'.,()]+/u)
    .filter(Boolean);
