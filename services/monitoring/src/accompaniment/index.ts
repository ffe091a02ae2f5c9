import type { Module } from '@metodgraf/subgraph-kit';
import { Appointment } from './appointment.entity.ts';
import { Assignment } from './assignment.entity.ts';
import { onAppointment, onAssignment } from './on-accompaniment.ts';

/** Regional methodologists and whom they accompany: what I-7 counts. */
export const accompaniment: Module = {
  entities: [Appointment, Assignment],
  consumers: [onAppointment, onAssignment],
};
