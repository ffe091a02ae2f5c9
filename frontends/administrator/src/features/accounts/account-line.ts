import type { StatusLight } from '@metodgraf/ui-kit';
import type { AccountLineFragment } from '../../gql/graphql';

type Line = Pick<AccountLineFragment, 'personId' | 'roles'>;
type Role = AccountLineFragment['roles'][number];

const SOON_DAYS = 14;

/** The day as the reader's calendar has it. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** Enough of a pseudonym to tell two people apart. */
export const shortCode = (personId: string): string => personId.slice(0, 8);

/** Roles that a sign-in opens on a day. */
export const rolesOn = ({ roles }: Line, day: string): Role[] =>
  roles.filter(({ from, to }) => from <= day && (!to || to > day));

/** The first day on which one of the roles of today is over. */
export const nextEnd = (line: Line, day: string): string | null =>
  rolesOn(line, day)
    .flatMap(({ to }) => to ?? [])
    .toSorted()[0] ?? null;

/** How a sign-in stands, worst first: what the administrator is asked to do with it. */
export function standingOf(
  line: Line,
  day: string,
): {
  readonly code: 'UNLINKED' | 'WITHOUT_ROLE' | 'ENDING' | 'STANDS';
  readonly light: StatusLight;
} {
  if (!line.personId) return { code: 'UNLINKED', light: 'bad' };
  if (rolesOn(line, day).length === 0) return { code: 'WITHOUT_ROLE', light: 'warn' };
  const end = nextEnd(line, day);
  if (end && end <= daysAfter(day, SOON_DAYS)) return { code: 'ENDING', light: 'warn' };
  return { code: 'STANDS', light: 'good' };
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
