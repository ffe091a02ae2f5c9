import { graphRefusal } from '../graph/graph-refusal.ts';
import type { Measure } from './document-measure.ts';

/** How big a document may be. */
export interface DocumentLimits {
  readonly characters: number;
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly selections: number;
}

/** What a person may write. Source: security.md S1–S8; every alias counts, also of `__typename`. */
export const FREE_LIMITS: DocumentLimits = {
  characters: 15_000,
  tokens: 1_000,
  depth: 8,
  aliases: 15,
  directives: 5,
  selections: 2_000,
};

/** What a front end may publish: written by us, yet not without end. Connections alone take two levels each. */
export const TRUSTED_LIMITS: DocumentLimits = {
  characters: 60_000,
  tokens: 6_000,
  depth: 16,
  aliases: 60,
  directives: 40,
  selections: 5_000,
};

const WORDS = {
  depth: 'вложенность',
  aliases: 'число псевдонимов',
  directives: 'число директив',
  selections: 'число полей с учётом фрагментов',
} as const;

/** Refuses a document bigger than its kind may be, and says by how much. */
export function assertWithinLimits(measure: Measure, limits: DocumentLimits): void {
  for (const [name, words] of Object.entries(WORDS) as [keyof typeof WORDS, string][]) {
    if (measure[name] <= limits[name]) continue;
    throw graphRefusal(
      'OPERATION_TOO_LARGE',
      `Запрос слишком велик: ${words} — ${measure[name]}, допустимо ${limits[name]}`,
      { limit: limits[name], found: measure[name] },
    );
  }
}
