import { AppointmentFact, AssignmentFact, WorkforceFact } from '@metodgraf/facts';
import type { Formula } from './formula.ts';
import { STAFF } from './staff.ts';

/**
 * Educators per regional methodologist: rows of educators are the numerator under their methodologist
 * (`group_id`), rows of acting methodologists the denominator, educators of nobody are in neither.
 * Acting is who is appointed on the day; a missing confirmation of the quarter (GAP-14) is told in the chain,
 * for hiding the methodologist would hide an overload. Source: приказ 1971, п. 5.3, абз. 1. @requirement I-7, R178
 */
export const loadOfMethodologists: Formula = {
  code: 'I-7',
  facts: [WorkforceFact, AppointmentFact, AssignmentFact],
  dimensions: ['TERRITORY'],
  measure: 'LOAD',
  counts: 'PEOPLE',
  query: `
    with ${STAFF},
    appointed as (
      select appointment.* from appointment cross join asked
       where appointment.kind = 'METHODOLOGIST' and appointment.since <= asked.day
         and (appointment.until is null or appointment.until > asked.day)
    ),
    acting as (
      select distinct on (person_id) person_id, id, since, confirmed_on from appointed
       order by person_id, since, id
    ),
    assigned as (
      select distinct on (assignment.person_id)
             assignment.person_id, appointed.person_id as methodologist_id, assignment.id, assignment.since
        from assignment
       cross join asked
        join appointed on appointed.id = assignment.appointment_id
       where assignment.since <= asked.day and (assignment.until is null or assignment.until > asked.day)
       order by assignment.person_id, assignment.since, assignment.id
    ),
    educators as (
      select staff.*, assigned.methodologist_id, assigned.id as assignment_id, assigned.since as assigned_since
        from staff
        left join assigned on assigned.person_id = staff.person_id
       where staff.kind = 'EDUCATOR'
         and (assigned.person_id is not null or staff.person_id not in (select person_id from acting))
    ),
    methodologists as (
      select acting.*, staff.organization_id, staff.territory, staff.kind,
             (select count(*) from educators where methodologist_id = acting.person_id) as people
        from acting left join staff on staff.person_id = acting.person_id
    )
    select coalesce(educators.person_id, methodologists.person_id) as subject_id,
           coalesce(educators.person_id, methodologists.person_id) as person_id, null::uuid as program_id,
           coalesce(educators.organization_id, methodologists.organization_id) as organization_id,
           coalesce(educators.territory, methodologists.territory) as territory,
           coalesce(educators.kind, methodologists.kind) as kind,
           educators.methodologist_id is not null as numerator,
           methodologists.person_id is not null as denominator,
           educators.methodologist_id as group_id,
           case when methodologists.person_id is null then '[]'::jsonb else jsonb_build_array(
             jsonb_build_object('record', 'APPOINTMENT', 'id', methodologists.id, 'on', methodologists.since),
             jsonb_build_object('record', 'CONFIRMATION', 'on', methodologists.confirmed_on),
             jsonb_build_object('record', 'LOAD', 'people', methodologists.people)) end
           || case when educators.methodologist_id is null then '[]'::jsonb else jsonb_build_array(
             jsonb_build_object('record', 'ASSIGNMENT', 'id', educators.assignment_id,
                                'on', educators.assigned_since)) end as chain
      from educators
      full join methodologists on methodologists.person_id = educators.person_id`,
};
