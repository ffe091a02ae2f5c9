import {
  byId,
  type Page,
  page,
  type PageArgs,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { Appointment } from './appointment.entity.ts';

/** One appointment by id, one statement for all asked together. */
export const appointmentById = byId(Appointment);

/** Methodologists of today, the most loaded first. */
export function methodologistPage(
  context: RequestContext,
  { first, after }: PageArgs,
): Promise<Page<Appointment>> {
  const day = today(context);
  return page(context.em, Appointment, {
    where: {
      kind: 'METHODOLOGIST',
      from: { $lte: day },
      $or: [{ to: null }, { to: { $gt: day } }],
    },
    orderBy: { assigned: 'desc', id: 'asc' },
    first,
    after,
  });
}
