import { AssessmentFact, OrganizationFact } from '@metodgraf/facts';
import { shareOfStaff } from './share-of-staff.ts';

/**
 * Educators and leaders who completed a diagnostic that the regional center conducted.
 * Source: приказ 2077, п. 6.1; CF-14: elsewhere any conductor counts, here only ЦНППМ. @requirement J-1
 */
export const diagnosticsByCenter = shareOfStaff({
  code: 'J-1',
  facts: [OrganizationFact, AssessmentFact],
  population: 'true',
  achieved: `
    select distinct on (assessment.person_id) assessment.person_id, jsonb_build_array(
             jsonb_build_object('record', 'ASSESSMENT', 'id', assessment.id, 'on', assessment.finished_on)) as chain
      from assessment
     cross join asked
      join organization on organization.id = assessment.conducted_by and organization.type = 'CENTER'
     where assessment.finished_on <= asked.day
     order by assessment.person_id, assessment.finished_on, assessment.id`,
});
