import { Problem } from '@metodgraf/subgraph-kit/problem';
import { readSnils } from '../person/snils.rules.ts';

/** What somebody knows of the person they look for. */
export interface Known {
  readonly snils: string | null;
  readonly name: string | null;
  readonly organizationId: string | null;
}

/** One exact question: by СНИЛС, or by the whole name at a place of work. */
export type Question =
  | { readonly way: 'SNILS'; readonly snils: string; readonly name: null }
  | { readonly way: 'NAME'; readonly snils: null; readonly name: string };

const FEWEST_WORDS = 2;

/**
 * The question that what is known allows. Neither a name alone nor a part of a name is enough: the
 * registry confirms whom one knows, it does not help to find out.
 */
export function questionOf({
  snils,
  name,
  organizationId,
}: Known): Question | Problem<'SNILS_INVALID' | 'NOT_ENOUGH'> {
  if (snils?.trim()) {
    const digits = readSnils(snils);
    return digits instanceof Problem ? digits : { way: 'SNILS', snils: digits, name: null };
  }
  const words = (name ?? '').toLowerCase().replaceAll('ё', 'е').split(/\s+/).filter(Boolean);
  if (words.length < FEWEST_WORDS || !organizationId) return new Problem('NOT_ENOUGH');
  return { way: 'NAME', snils: null, name: words.join(' ') };
}

/** The one person found; nobody and several are answers that give no one away. */
export function theOnly(found: readonly string[]): string | Problem<'NOBODY' | 'SEVERAL'> {
  const [person, ...others] = found;
  if (person === undefined) return new Problem('NOBODY');
  return others.length === 0 ? person : new Problem('SEVERAL');
}
