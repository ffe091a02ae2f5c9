import { randomUUID } from 'node:crypto';
import {
  type BulkOutcome,
  forMany,
  onViolation,
  perform,
  Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { Appointment, quarterOf, stateAppointment } from '../appointment/index.ts';
import { Confirmation, ConfirmationCampaign } from './confirmation.entity.ts';
import { confirmPolicy } from './confirmation.policy.ts';
import { checkConfirming } from './confirmation.rules.ts';

/** Confirms that the record of a methodologist is right, once a quarter. */
export function confirmAppointment(
  ctx: RequestContext,
  requestId: string,
  { id }: { id: string },
): Promise<Appointment | Problem> {
  const { action } = confirmPolicy;
  return perform(ctx, { action, requestId, input: { id }, answers: Appointment }, async (tx) => {
    confirmPolicy.assert(ctx.viewer, null);
    const on = today(ctx);
    const appointment = await tx.findOneOrFail(Appointment, { id });
    const campaign = await tx.findOne(ConfirmationCampaign, { from: quarterOf(on).from });
    if (!campaign) return new Problem('CAMPAIGN_NOT_OPEN');
    const refused = checkConfirming(appointment, on);
    if (refused) return refused;
    tx.create(Confirmation, {
      id: randomUUID(),
      appointmentId: id,
      campaignId: campaign.id,
      on,
      confirmedBy: ctx.viewer.person,
    });
    appointment.confirmedOn = on;
    const late = await onViolation(tx.flush(), {
      confirmation_once: new Problem('ALREADY_CONFIRMED', { on }),
    });
    if (late) return late;
    await stateAppointment(tx, appointment);
    return appointment;
  });
}

/** Confirms many records, each by itself. */
export function confirmAppointments(
  ctx: RequestContext,
  requestId: string,
  ids: readonly string[],
): Promise<BulkOutcome> {
  confirmPolicy.assert(ctx.viewer, null);
  return forMany({ requestId, ids }, (id, key) => confirmAppointment(ctx, key, { id }));
}
