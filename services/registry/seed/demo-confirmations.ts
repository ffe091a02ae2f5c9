import type { RequiredEntityData } from '@mikro-orm/core';
import { quarterOf } from '../src/appointment/index.ts';
import type { Confirmation, ConfirmationCampaign } from '../src/confirmation/index.ts';
import { addDays } from './days.ts';
import type { AppointmentRow } from './demo-assignments.ts';
import { Random } from './random.ts';

/** How many quarters before this one have had their campaign. */
const PAST_QUARTERS = 3;
/** Who is still to be confirmed this quarter: the last of the methodologists. */
const WAITING = 2;

/**
 * Campaigns of this quarter and of those before it: nearly everyone was confirmed in each, some are still to be in
 * this one. Sets the day of the last confirmation of every methodologist.
 */
export function demoConfirmations({
  appointments,
  seed,
  day,
  confirmedBy,
}: {
  appointments: readonly AppointmentRow[];
  seed: number;
  day: string;
  confirmedBy: string;
}): {
  campaigns: RequiredEntityData<ConfirmationCampaign>[];
  confirmations: RequiredEntityData<Confirmation>[];
} {
  const random = new Random(seed + 41);
  const quarters = [quarterOf(day)];
  for (let past = 0; past < PAST_QUARTERS; past += 1)
    quarters.unshift(quarterOf(addDays(quarters[0]?.from ?? day, -1)));
  const campaigns = quarters.map(({ from, to }) => ({
    id: random.uuid(),
    from,
    to,
    dueOn: addDays(to, -1),
  }));
  const confirmations = campaigns.flatMap(({ id: campaignId, from }, place) => {
    const isThis = place === campaigns.length - 1;
    const confirmed = isThis ? appointments.slice(0, -WAITING) : appointments.slice(place % 2);
    return confirmed.map((appointment) => {
      const on = isThis ? day : addDays(from, random.int(5, 80));
      appointment.confirmedOn = on;
      return { id: random.uuid(), appointmentId: appointment.id, campaignId, on, confirmedBy };
    });
  });
  return { campaigns, confirmations };
}
