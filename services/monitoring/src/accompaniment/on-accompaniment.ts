import { AppointmentFact, AssignmentFact } from '@metodgraf/facts';
import { mirror } from '../copy/index.ts';
import { Appointment } from './appointment.entity.ts';
import { Assignment } from './assignment.entity.ts';

export const onAppointment = mirror(
  AppointmentFact,
  Appointment,
  ({ kind, person, confirmedOn, from, to }) => ({
    kind,
    personId: person,
    confirmedOn,
    since: from,
    until: to,
  }),
);

export const onAssignment = mirror(
  AssignmentFact,
  Assignment,
  ({ person, methodologist, appointment, from, to }) => ({
    personId: person,
    methodologistId: methodologist,
    appointmentId: appointment,
    since: from,
    until: to,
  }),
);
