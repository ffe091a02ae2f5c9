import {
  forEdit,
  perform,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { restateAccounts } from '../statement/index.ts';
import type { EndAppointmentInput } from './appointing.graphql.ts';
import { stateAppointment } from './appointment-state.ts';
import { Appointment } from './appointment.entity.ts';
import { endAppointmentPolicy } from './appointment.policy.ts';
import { checkEnding } from './appointment.rules.ts';

/** Ends an office from a day; the role that follows it ends with it. */
export function endAppointment(
  ctx: RequestContext,
  requestId: string,
  input: EndAppointmentInput,
): Promise<Appointment | Problem> {
  const { action } = endAppointmentPolicy;
  return perform(ctx, { action, requestId, input, answers: Appointment }, async (tx) => {
    endAppointmentPolicy.assert(ctx.viewer, null);
    const appointment = await forEdit(tx, Appointment, input);
    const refused = checkEnding(appointment, input.on);
    if (refused) return refused;
    appointment.to = input.on;
    await tx.flush();
    await stateAppointment(tx, appointment);
    await restateAccounts(tx, { person: appointment.personId, day: today(ctx) });
    return appointment;
  });
}
