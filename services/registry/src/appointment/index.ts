import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Appointment, AppointmentHistory } from './appointment.entity.ts';
import { AppointmentResolver } from './appointment.resolver.ts';

export { appointmentState } from './appoint-methodologist.ts';
export { Appointment } from './appointment.entity.ts';
export { AppointmentType } from './appointment.graphql.ts';
export { appointmentById } from './appointments.ts';

/** Offices held by people; for now the regional methodologist. */
export const appointment: Module = {
  entities: [Appointment, AppointmentHistory],
  resolvers: [AppointmentResolver],
  references: { Appointment: referenceTo(Appointment) },
};
