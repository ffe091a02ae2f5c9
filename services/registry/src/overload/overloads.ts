import { listBy, type RequestContext, today } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Appointment } from '../appointment/index.ts';
import { holdsOn } from '../post/index.ts';
import { Overload } from './overload.entity.ts';

/** Overloads of an appointment, the latest first. */
export const overloadsOf = listBy<Overload>(
  (em, appointments) =>
    em.find(Overload, { appointmentId: { $in: appointments } }, { orderBy: { from: 'desc' } }),
  ({ appointmentId }) => appointmentId,
);

/** How many educators may be given on a day: the region's limit, or more while an overload stands. */
export async function limitOn(
  em: EntityManager,
  { id, limit }: Pick<Appointment, 'id' | 'limit'>,
  day: string,
): Promise<number> {
  const [overload] = await em.find(Overload, { appointmentId: id, ...holdsOn(day) });
  return Math.max(limit, overload?.limit ?? 0);
}

/** The same for the day of a request, one statement for all appointments asked together. */
export async function limitToday(
  context: RequestContext,
  { id, limit }: Appointment,
): Promise<number> {
  const day = today(context);
  const standing = (await overloadsOf(context, id)).find(({ from, to }) => from <= day && day < to);
  return Math.max(limit, standing?.limit ?? 0);
}
