import { forEdit, perform, Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Person } from '../person/index.ts';
import type { EditAppointmentInput } from './appointing.graphql.ts';
import { Appointment, AppointmentBasis } from './appointment.entity.ts';
import { editAppointmentPolicy } from './appointment.policy.ts';
import { readTerms } from './read-terms.ts';

/** Changes the terms of an office; by the same rule as the appointment, as of its first day. */
export function editAppointment(
  ctx: RequestContext,
  requestId: string,
  input: EditAppointmentInput,
): Promise<Appointment | Problem> {
  const { action } = editAppointmentPolicy;
  return perform(ctx, { action, requestId, input, answers: Appointment }, async (tx) => {
    editAppointmentPolicy.assert(ctx.viewer, null);
    const appointment = await forEdit(tx, Appointment, input);
    const { id, kind, personId, organizationId, from, to } = appointment;
    const person = await tx.findOneOrFail(Person, { id: personId });
    const place = { kind, person, organizationId, from, to };
    const terms = await readTerms(tx, place, input.terms);
    if (terms instanceof Problem) return terms;

    tx.assign(appointment, terms.appointment);
    const basis = await tx.findOne(AppointmentBasis, { id });
    if (basis) tx.assign(basis, terms.basis);
    else tx.create(AppointmentBasis, { id, personId, ...terms.basis });
    return appointment;
  });
}
