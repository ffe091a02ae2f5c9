import { randomUUID } from 'node:crypto';
import { AppointmentFact } from '@metodgraf/facts';
import {
  onViolation,
  perform,
  Problem,
  publish,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { Organization } from '../organization/index.ts';
import { Person } from '../person/index.ts';
import { thresholdInForce } from '../region/index.ts';
import { restateAccounts } from '../statement/index.ts';
import { Appointment } from './appointment.entity.ts';
import type { AppointMethodologistInput } from './appointment.graphql.ts';
import { appointPolicy } from './appointment.policy.ts';

/** Appoints a methodologist under the limit of the region's edition of that day. */
export function appointMethodologist(
  ctx: RequestContext,
  requestId: string,
  input: AppointMethodologistInput,
): Promise<Appointment | Problem> {
  const change = { action: appointPolicy.action, requestId, input, answers: Appointment };
  return perform(ctx, change, async (tx) => {
    appointPolicy.assert(ctx.viewer, null);
    const person = await tx.findOne(Person, { id: input.personId });
    if (!person) return new Problem('PERSON_UNKNOWN');
    const organization = await tx.findOneOrFail(Organization, { id: input.organizationId });
    const limit = await thresholdInForce(tx, 'METHODOLOGIST_LOAD_LIMIT', input.from);

    const appointment = tx.create(Appointment, {
      id: randomUUID(),
      kind: 'METHODOLOGIST',
      personId: person.id,
      organizationId: organization.id,
      engagement: input.engagement,
      from: input.from,
      to: null,
      confirmedOn: input.from,
      assigned: 0,
      limit: limit.value,
      limitClause: limit.clause,
    });
    // Stays when the office ends: what was done in it was done in public.
    person.publicOffice = true;
    const already = new Problem('ALREADY_APPOINTED');
    const refused = await onViolation(tx.flush(), { appointment_held_once: already });
    if (refused) return refused;

    await publish(tx, AppointmentFact, {
      subject: appointment.id,
      state: appointmentState(appointment),
    });
    await restateAccounts(tx, { person: person.id, day: today(ctx) });
    return appointment;
  });
}

/** What services are told about an appointment. */
export function appointmentState({
  kind,
  personId,
  organizationId,
  confirmedOn,
  from,
  to,
}: Appointment) {
  return {
    kind,
    person: personId,
    organization: organizationId,
    confirmedOn,
    from,
    to,
  };
}
