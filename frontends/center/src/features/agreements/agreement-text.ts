/** One piece of the text of an agreement, as it stands on paper. */
export interface Paragraph {
  readonly kind: 'title' | 'lead' | 'heading' | 'item' | 'text';
  readonly text: string;
}

/**
 * The text of an agreement in paragraphs: the first heading is its title, what follows up to the first empty
 * line belongs to it, «1)» begins an item.
 */
export function paragraphsOf(text: string): Paragraph[] {
  let place: 'before' | 'title' | 'body' = 'before';
  return text.split('\n').flatMap((line): Paragraph[] => {
    const trimmed = line.trim();
    if (trimmed === '') {
      if (place === 'title') place = 'body';
      return [];
    }
    if (trimmed.startsWith('# ')) {
      const kind = place === 'before' ? 'title' : 'heading';
      place = place === 'before' ? 'title' : 'body';
      return [{ kind, text: trimmed.slice(2) }];
    }
    if (place === 'title') return [{ kind: 'lead', text: trimmed }];
    return [{ kind: /^\d+\)/.test(trimmed) ? 'item' : 'text', text: trimmed }];
  });
}
