import type { EntityManager } from '@mikro-orm/postgresql';
import { Territory } from '../territory/index.ts';
import { inPlaceOf } from '../territory/succession.rules.ts';
import type { BalancingTask, BalancingWeights } from './balancing.rules.ts';

const EDUCATORS = `
  select person.id, person.school_subjects as "schoolSubjects",
    array(select distinct organization.territory_id from post join organization on organization.id = organization_id
           where post.person_id = person.id and organization.territory_id is not null
             and post.since <= :day and (post.until is null or post.until > :day)) as territories,
    (select appointment_id from assignment where person_id = person.id and (until is null or until > :day)
      order by since limit 1) as appointment
  from person
  where person.kind = 'EDUCATOR'
    and exists (select from post where person_id = person.id and since <= :day and (until is null or until > :day))
    and not exists (select from appointment where person_id = person.id and kind = 'METHODOLOGIST'
                     and since <= :day and (until is null or until > :day))
  order by person.id`;

const APPOINTMENTS = `
  select appointment.id,
    case when cardinality(appointment.school_subjects) > 0 then appointment.school_subjects
         else person.school_subjects end as "schoolSubjects",
    case when cardinality(appointment.territory_ids) > 0 then appointment.territory_ids
         else array(select territory_id from organization where organization.id = organization_id and territory_id is not null)
      end as territories,
    greatest(appointment.assignment_limit, (select max(overload.assignment_limit) from overload
      where appointment_id = appointment.id and since <= :day and until > :day)) as "limit"
  from appointment join person on person.id = appointment.person_id
  where appointment.kind = 'METHODOLOGIST' and appointment.since <= :day
    and (appointment.until is null or appointment.until > :day)
  order by appointment.id`;

interface Row {
  readonly id: string;
  readonly schoolSubjects: string[];
  readonly territories: string[];
}

/** Everybody who needs a methodologist on a day, and every methodologist; for the worker, who sees all rows. */
export async function readTask(
  em: EntityManager,
  { day, weights }: { day: string; weights: BalancingWeights },
): Promise<BalancingTask> {
  const territories = await em.find(Territory, {});
  // Schools stay registered under names that are gone; a methodologist is given today's territories.
  const today = <Each extends Row>(row: Each): Each => ({
    ...row,
    territories: [
      ...new Set(row.territories.map((id) => inPlaceOf(territories, { id, day })?.id ?? id)),
    ],
  });
  const read = async <Each extends Row>(sql: string): Promise<Each[]> => {
    const days = sql.match(/:day/g)?.map(() => day) ?? [];
    return (await em.execute<Each[]>(sql.replaceAll(':day', '?::date'), days)).map(today);
  };
  return {
    educators: await read<BalancingTask['educators'][number] & Row>(EDUCATORS),
    appointments: await read<BalancingTask['appointments'][number] & Row>(APPOINTMENTS),
    weights,
  };
}
