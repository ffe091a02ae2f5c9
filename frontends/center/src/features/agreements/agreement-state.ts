import type { StatusLight } from '@metodgraf/ui-kit';
import type { AgreementStage, ObligationState } from '../../gql/graphql';

/** How a stage of an agreement is lit. */
export const stageLights: Readonly<Record<AgreementStage, StatusLight>> = {
  DRAFT: 'none',
  SIGNED: 'warn',
  IN_FORCE: 'good',
  ENDED: 'none',
  TERMINATED: 'bad',
  WITHDRAWN: 'none',
};

/** How the state of an obligation is lit. */
export const obligationLights: Readonly<Record<ObligationState, StatusLight>> = {
  PLANNED: 'none',
  OPEN: 'none',
  OVERDUE: 'bad',
  DONE: 'good',
  LAPSED: 'none',
};

/** Today where the viewer is. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

const DAY_MS = 86_400_000;

/** The day so many days later; earlier when negative. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** People speak of the last day, the register keeps the first day after it. */
export const lastDayOf = (to: string | null | undefined): string | null =>
  to ? daysAfter(to, -1) : null;

/** The register's end of a term whose last day is known. */
export const firstDayAfter = (last: string | null): string | null =>
  last ? daysAfter(last, 1) : null;
