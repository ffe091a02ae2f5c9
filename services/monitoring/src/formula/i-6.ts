import { AssessmentFact, RouteFact } from '@metodgraf/facts';
import { shareOfStaff } from './share-of-staff.ts';

/**
 * Educators and leaders with a route approved by the day that rests on their own diagnostic.
 * Counted by person and from the beginning: a later route of the same person adds nothing.
 * Source: приказ 1971, п. 5.2, абз. 4. @requirement I-6, R182
 */
export const routesByDiagnostic = shareOfStaff({
  code: 'I-6',
  facts: [AssessmentFact, RouteFact],
  population: 'true',
  achieved: `
    select distinct on (route.person_id) route.person_id, jsonb_build_array(
             jsonb_build_object('record', 'ASSESSMENT', 'id', assessment.id, 'on', assessment.finished_on),
             jsonb_build_object('record', 'ROUTE', 'id', route.id, 'on', route.approved_on)) as chain
      from route
     cross join asked
     cross join jsonb_array_elements_text(route.basis) as based_on(assessment_id)
      join assessment on assessment.id = based_on.assessment_id::uuid
                and assessment.person_id = route.person_id
                and assessment.finished_on <= route.approved_on
     where route.approved_on <= asked.day
     order by route.person_id, route.approved_on, route.id, assessment.finished_on, assessment.id`,
});
