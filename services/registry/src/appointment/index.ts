import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import {
  Appointment,
  AppointmentBasis,
  AppointmentBasisHistory,
  AppointmentHistory,
} from './appointment.entity.ts';
import { AppointmentResolver, PersonOfficesResolver } from './appointment.resolver.ts';

export { appointmentBasisHistory, appointmentHistory } from './appointment.history.ts';
export { appointmentState, stateAppointment } from './appointment-state.ts';
export { Appointment, AppointmentBasis } from './appointment.entity.ts';
export { AppointmentType } from './appointment.graphql.ts';
export { appointmentById, unconfirmedOn } from './appointments.ts';
export type { OfficeFunction } from './appointment.rules.ts';
export { quarterOf } from './quarter.rules.ts';

/** Offices held by people: methodologists of three levels, the methodical active, experts, mentors. */
export const appointment: Module = {
  entities: [Appointment, AppointmentHistory, AppointmentBasis, AppointmentBasisHistory],
  resolvers: [AppointmentResolver, PersonOfficesResolver],
  references: { Appointment: referenceTo(Appointment) },
};
