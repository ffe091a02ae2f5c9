import { ActivityFact, ParticipationFact } from '@metodgraf/facts';
import { shareOfStaff } from './share-of-staff.ts';

/**
 * Young educators who took part in a form of support since the beginning of the calendar year.
 * Age and years of work are those of the day; who has no known start of work is in neither number.
 * Source: приказ 1971, п. 5.3, абз. 2; GAP-07, GAP-10. @requirement I-8, R183
 */
export const supportOfYoungEducators = shareOfStaff({
  code: 'I-8',
  facts: [ActivityFact, ParticipationFact],
  population: `staff.kind = 'EDUCATOR'
    and staff.birth_date > asked.day - make_interval(years => asked."youngUntilAge")
    and staff.teaching_since > asked.day - make_interval(years => asked."youngUntilYears")`,
  achieved: `
    select distinct on (participation.person_id) participation.person_id, jsonb_build_array(
             jsonb_build_object('record', 'PARTICIPATION', 'id', participation.id, 'on', participation."on")) as chain
      from participation
     cross join asked
      left join activity on activity.id = participation.activity_id
     where participation.kind = 'SUPPORT' and participation.outcome = 'ATTENDED'
       and participation."on" between asked."yearStart" and asked.day
       and (activity.support_form is null
            or activity.support_form in (select jsonb_array_elements_text(asked."supportForms")))
     order by participation.person_id, participation."on", participation.id`,
});
