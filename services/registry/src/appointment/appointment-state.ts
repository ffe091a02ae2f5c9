import { AppointmentFact, type FactData } from '@metodgraf/facts';
import { publish } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Appointment } from './appointment.entity.ts';

/** Tells the other services who holds an office and when. */
export const stateAppointment = (tx: EntityManager, appointment: Appointment): Promise<void> =>
  publish(tx, AppointmentFact, { subject: appointment.id, state: appointmentState(appointment) });

/**
 * What services are told about an appointment: kind, holder, days and confirmation, which is all that an
 * evaluation of methodologists is keyed by. Source: приказ 1971, п. 2.2.3.
 *
 * @requirement R257
 */
export function appointmentState({
  kind,
  personId,
  organizationId,
  confirmedOn,
  from,
  to,
}: Appointment): FactData<typeof AppointmentFact> {
  return {
    kind,
    person: personId,
    organization: organizationId,
    confirmedOn,
    from,
    to,
  };
}
