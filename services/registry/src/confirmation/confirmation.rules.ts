import { Problem } from '@metodgraf/subgraph-kit/problem';
import { isConfirmedIn } from '../appointment/quarter.rules.ts';
import { holdsOn, type Period } from '../statement/period.rules.ts';

/** How far a campaign is on a day. */
export type CampaignStage = 'RUNNING' | 'OVERDUE' | 'OVER';

/** Whether a record may be confirmed on a day: it stands, is of a methodologist, and was not confirmed this quarter. */
export function checkConfirming(
  appointment: Period & { kind: string; confirmedOn: string | null },
  day: string,
): Problem<'NOT_CONFIRMABLE' | 'ALREADY_CONFIRMED'> | null {
  if (appointment.kind !== 'METHODOLOGIST' || !holdsOn(appointment, day))
    return new Problem('NOT_CONFIRMABLE');
  const { confirmedOn } = appointment;
  return isConfirmedIn(confirmedOn, day)
    ? new Problem('ALREADY_CONFIRMED', { on: confirmedOn ?? day })
    : null;
}

/** Whether the last day of a campaign may be set: within its quarter and not when the quarter is over. */
export function checkDueDay(
  { from, to }: Period & { to: string },
  { dueOn, today }: { dueOn: string; today: string },
): Problem<'CAMPAIGN_OVER' | 'OUTSIDE_QUARTER'> | null {
  if (today >= to) return new Problem('CAMPAIGN_OVER');
  return dueOn < from || dueOn >= to ? new Problem('OUTSIDE_QUARTER', { field: 'dueOn' }) : null;
}

/** After the due day whoever is not confirmed is overdue, until the quarter ends. */
export const stageOn = ({ to, dueOn }: { to: string; dueOn: string }, day: string): CampaignStage =>
  day >= to ? 'OVER' : day > dueOn ? 'OVERDUE' : 'RUNNING';
