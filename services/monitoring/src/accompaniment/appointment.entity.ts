import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const AppointmentSchema = defineEntity({
  name: 'Appointment',
  tableName: 'appointment',
  rowLevelSecurity: 'force',
  policies: [personalRows('card', 'person_id', 'select')],
  properties: {
    id: p.uuid().primary(),
    kind: p.text(),
    personId: p.uuid().index(),
    confirmedOn: p.date().nullable(),
    since: p.date(),
    until: p.date().nullable(),
  },
});

/** The office of a regional methodologist with its period. */
export class Appointment extends AppointmentSchema.class {}
AppointmentSchema.setClass(Appointment);
