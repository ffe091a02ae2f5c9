import { type FilterQuery, type QueryOrderMap, raw } from '@mikro-orm/core';
import {
  byId,
  listBy,
  matching,
  type Page,
  page,
  type PageArgs,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { holdsOn } from '../post/index.ts';
import { territoriesWithin } from '../territory/index.ts';
import { Appointment, AppointmentBasis } from './appointment.entity.ts';
import type { AppointmentFilter, AppointmentOrders } from './appointment.graphql.ts';
import { isConfirmedIn, quarterOf } from './quarter.rules.ts';

/** One appointment by id, one statement for all asked together. */
export const appointmentById = byId(Appointment);

/** What an appointment rests on; nothing for those it is not open to. */
export const basisOf = byId(AppointmentBasis);

/** Everything a person was or is appointed to, the latest first. */
export const officesOf = listBy<Appointment>(
  (em, people) =>
    em.find(Appointment, { personId: { $in: people } }, { orderBy: { from: 'desc', id: 'asc' } }),
  ({ personId }) => personId,
);

/** What a list of appointments shows and in which order. */
export interface AppointmentListing extends PageArgs {
  readonly filter: AppointmentFilter | null;
  readonly order: keyof typeof AppointmentOrders;
}

const ORDERS: Record<keyof typeof AppointmentOrders, QueryOrderMap<Appointment>> = {
  LOAD: { assigned: 'desc', id: 'asc' },
  NEWEST: { from: 'desc', id: 'asc' },
};

/** Appointments as they stand on a day, those the viewer may see. */
export async function appointmentPage(
  context: RequestContext,
  { first, after, filter, order }: AppointmentListing,
): Promise<Page<Appointment>> {
  return page(context.em, Appointment, {
    where: { $and: await conditionsOf(context, filter ?? {}) },
    orderBy: ORDERS[order],
    first,
    after,
  });
}

/** Methodologists of a day whose record nobody has confirmed in its quarter. Source: приказ 1971, напр. 1, мероприятие 4. */
export const unconfirmedOn = (day: string): FilterQuery<Appointment> => ({
  kind: 'METHODOLOGIST',
  $and: [holdsOn(day), notConfirmedSince(quarterOf(day).from)],
});

/** Whether a record of the base is confirmed this quarter; nothing for offices that are not confirmed. */
export const isConfirmedToday = (
  context: RequestContext,
  { kind, confirmedOn }: Appointment,
): boolean | null => (kind === 'METHODOLOGIST' ? isConfirmedIn(confirmedOn, today(context)) : null);

async function conditionsOf(
  context: RequestContext,
  filter: AppointmentFilter,
): Promise<FilterQuery<Appointment>[]> {
  const day = filter.on ?? today(context);
  const { kind, personId, engagement, organizationId, trained, confirmed } = filter;
  const conditions: FilterQuery<Appointment>[] = matching('person', filter.text, 'person_id');
  if (!filter.always) conditions.push(holdsOn(day));
  if (kind) conditions.push({ kind });
  if (personId) conditions.push({ personId });
  if (engagement) conditions.push({ engagement });
  if (organizationId) conditions.push({ organizationId });
  if (filter.function) conditions.push({ functions: { $contains: [filter.function] } });
  if (filter.schoolSubject) conditions.push(teaches(filter.schoolSubject.toLowerCase()));
  if (filter.territoryId)
    conditions.push(covers(await territoriesWithin(context, filter.territoryId, day)));
  if (trained !== null && trained !== undefined) conditions.push(isTrained(trained));
  if (confirmed === false) conditions.push(unconfirmedOn(day));
  if (confirmed) conditions.push({ confirmedOn: { $gte: quarterOf(day).from } });
  return conditions;
}

const notConfirmedSince = (day: string): FilterQuery<Appointment> => ({
  $or: [{ confirmedOn: null }, { confirmedOn: { $lt: day } }],
});

/** By the subjects of the appointment; where it names none, by those of the person. */
const teaches = (subject: string): FilterQuery<Appointment> => ({
  [raw(
    (alias) => `(${alias}.school_subjects @> array[?] or (${alias}.school_subjects = '{}'
      and ${alias}.person_id in (select id from person where school_subjects @> array[?])))`,
    [subject, subject],
  )]: [],
});

const covers = (territories: readonly string[]): FilterQuery<Appointment> => {
  const ids = `{${territories.join(',')}}`;
  return {
    [raw(
      (alias) => `(${alias}.territory_ids && ?::text[] or ${alias}.organization_id in
        (select id from organization where territory_id = any (?::text[])))`,
      [ids, ids],
    )]: [],
  };
};

const isTrained = (trained: boolean): FilterQuery<Appointment> => ({
  [raw(
    (alias) =>
      `${trained ? '' : 'not '}exists (select from appointment_basis basis
        where basis.id = ${alias}.id and basis.trained_on is not null)`,
  )]: [],
});
