import { AssessmentFact, EnrolmentFact, MatchFact, ProgramFact } from '@metodgraf/facts';
import { shareOfStaff } from './share-of-staff.ts';

/**
 * Educators who completed a program that stood in the federal registry on the day of enrolment and was
 * chosen because of their own diagnostic: diagnostic, then choice, then enrolment, none later than the next.
 * Source: приказ 1971, п. 5.2, абз. 1; GAP-04. @requirement I-3, R179
 */
export const federalProgramsByDiagnostic = shareOfStaff({
  code: 'I-3',
  facts: [AssessmentFact, MatchFact, ProgramFact, EnrolmentFact],
  population: `staff.kind = 'EDUCATOR'`,
  achieved: `
    select distinct on (enrolment.person_id) enrolment.person_id, jsonb_build_array(
             jsonb_build_object('record', 'ASSESSMENT', 'id', assessment.id, 'on', assessment.finished_on),
             jsonb_build_object('record', 'MATCH', 'id', match.id, 'on', match.decided_on),
             jsonb_build_object('record', 'ENROLMENT', 'id', enrolment.id, 'on', enrolment.enrolled_on),
             jsonb_build_object('record', 'COMPLETION', 'id', enrolment.id, 'on', enrolment.ended_on)) as chain
      from enrolment
     cross join asked
      join match on match.id = enrolment.match_id
                and match.person_id = enrolment.person_id
                and match.program_id = enrolment.program_id
                and match.decided_on <= enrolment.enrolled_on
      join federal_status on federal_status.program_id = enrolment.program_id
                and federal_status.since <= enrolment.enrolled_on
                and (federal_status.until is null or federal_status.until > enrolment.enrolled_on)
     cross join jsonb_array_elements_text(match.assessments) as chosen_by(assessment_id)
      join assessment on assessment.id = chosen_by.assessment_id::uuid
                and assessment.person_id = enrolment.person_id
                and assessment.finished_on <= match.decided_on
     where enrolment.outcome = 'COMPLETED' and enrolment.ended_on <= asked.day
     order by enrolment.person_id, enrolment.ended_on, enrolment.id, assessment.finished_on, assessment.id`,
});
