import { randomUUID } from 'node:crypto';
import { onViolation, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Person } from '../person/index.ts';
import { thresholdInForce } from '../region/index.ts';
import { restateAccounts } from '../statement/index.ts';
import type { AppointPersonInput } from './appointing.graphql.ts';
import { stateAppointment } from './appointment-state.ts';
import { Appointment, AppointmentBasis } from './appointment.entity.ts';
import { appointPolicy } from './appointment.policy.ts';
import type { OfficeKind } from './appointment.rules.ts';
import { readTerms } from './read-terms.ts';

/**
 * Appoints a person to an office of the system when the rule of that office lets them in. A methodologist comes
 * under the limit of the region's edition of that day.
 */
export function appointPerson(
  ctx: RequestContext,
  requestId: string,
  input: AppointPersonInput,
): Promise<Appointment | Problem> {
  const change = { action: appointPolicy.action, requestId, input, answers: Appointment };
  return perform(ctx, change, async (tx) => {
    appointPolicy.assert(ctx.viewer, null);
    const { kind, from, to = null, organizationId = null } = input;
    const person = await tx.findOne(Person, { id: input.personId });
    if (!person) return new Problem('PERSON_UNKNOWN', { field: 'personId' });
    const terms = await readTerms(tx, { kind, person, organizationId, from, to }, input.terms);
    if (terms instanceof Problem) return terms;

    const id = randomUUID();
    const held = { id, kind, personId: person.id, organizationId, from, to };
    const appointment = tx.create(Appointment, {
      ...held,
      ...terms.appointment,
      ...(await loadLimit(tx, kind, from)),
      // Whoever appoints has just seen that everything is right.
      confirmedOn: kind === 'METHODOLOGIST' ? from : null,
      assigned: 0,
    });
    // Stays when the office ends: what was done in it was done in public.
    if (kind === 'METHODOLOGIST') person.publicOffice = true;
    const already = new Problem('ALREADY_APPOINTED', { field: 'personId' });
    const refused = await onViolation(tx.flush(), {
      appointment_held_once: already,
      appointment_held_once_there: already,
    });
    if (refused) return refused;
    tx.create(AppointmentBasis, { id, personId: person.id, ...terms.basis });

    await stateAppointment(tx, appointment);
    await restateAccounts(tx, { person: person.id, day: today(ctx) });
    return appointment;
  });
}

async function loadLimit(
  tx: EntityManager,
  kind: OfficeKind,
  day: string,
): Promise<Pick<Appointment, 'limit' | 'limitClause'>> {
  if (kind !== 'METHODOLOGIST') return { limit: 0, limitClause: null };
  const { value: limit, clause: limitClause } = await thresholdInForce(
    tx,
    'METHODOLOGIST_LOAD_LIMIT',
    day,
  );
  return { limit, limitClause };
}
