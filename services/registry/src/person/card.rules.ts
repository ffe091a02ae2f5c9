import { Problem } from '@metodgraf/subgraph-kit/problem';
import { fullYears } from './joining.rules.ts';

/** Source: ТК РФ, ст. 63. */
const YOUNGEST = 16;

/** Days on a person's card that must fit one another. */
export interface CardDays {
  readonly birthDate: string;
  readonly teachingSince: string | null;
  readonly workingSince: string | null;
  readonly category: string | null;
  readonly categoryOn: string | null;
  readonly categoryUntil: string | null;
  /** First days of all posts. */
  readonly hired: readonly string[];
}

/** Checks a card before it is written; `field` names what to correct. */
export function checkCard(
  days: CardDays,
): Problem<'CATEGORY_UNDATED' | 'DATES_REVERSED' | 'TOO_YOUNG'> | null {
  return checkExperience(days) ?? checkCategory(days);
}

function checkExperience(days: CardDays): Problem<'DATES_REVERSED' | 'TOO_YOUNG'> | null {
  const { birthDate, teachingSince, workingSince } = days;
  const begun: readonly (readonly [string, string | null])[] = [
    ['birthDate', days.hired.toSorted()[0] ?? null],
    ['workingSince', workingSince],
    ['teachingSince', teachingSince],
  ];
  for (const [field, from] of begun) {
    if (from === null) continue;
    if (from <= birthDate) return new Problem('DATES_REVERSED', { field });
    if (fullYears(birthDate, from) < YOUNGEST)
      return new Problem('TOO_YOUNG', { field, least: YOUNGEST });
  }
  return workingSince !== null && teachingSince !== null && teachingSince < workingSince
    ? new Problem('DATES_REVERSED', { field: 'workingSince' })
    : null;
}

function checkCategory({
  birthDate,
  category,
  categoryOn,
  categoryUntil,
}: CardDays): Problem<'CATEGORY_UNDATED' | 'DATES_REVERSED'> | null {
  if ((category === null) !== (categoryOn === null))
    return new Problem('CATEGORY_UNDATED', {
      field: category === null ? 'category' : 'categoryOn',
    });
  if (categoryOn === null)
    return categoryUntil === null ? null : new Problem('CATEGORY_UNDATED', { field: 'category' });
  if (categoryOn <= birthDate) return new Problem('DATES_REVERSED', { field: 'categoryOn' });
  return categoryUntil !== null && categoryUntil <= categoryOn
    ? new Problem('DATES_REVERSED', { field: 'categoryUntil' })
    : null;
}
