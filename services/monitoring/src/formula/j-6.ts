import { ProgramFact } from '@metodgraf/facts';
import type { Formula } from './formula.ts';
import { STAFF } from './staff.ts';

/**
 * Programs in the federal registry among those an institution offers on the day: programs, not people.
 * Source: приказ 2077, п. 6.1. @requirement J-6
 */
export const programsInFederalRegistry: Formula = {
  code: 'J-6',
  facts: [ProgramFact],
  dimensions: ['ORGANIZATION'],
  measure: 'SHARE',
  counts: 'PROGRAMS',
  query: `
    with ${STAFF},
    registered as (
      select distinct on (federal_status.program_id) federal_status.program_id, federal_status.since
        from federal_status cross join asked
       where federal_status.since <= asked.day
         and (federal_status.until is null or federal_status.until > asked.day)
       order by federal_status.program_id, federal_status.since
    )
    select program.id as subject_id, null::uuid as person_id, program.id as program_id,
           program.provider_id as organization_id, null::text as territory, null::text as kind,
           registered.program_id is not null as numerator, true as denominator, null::uuid as group_id,
           case when registered.program_id is null
                then jsonb_build_array(jsonb_build_object('record', 'PROGRAM', 'on', program.running_since))
                else jsonb_build_array(jsonb_build_object('record', 'FEDERAL_STATUS', 'on', registered.since))
            end as chain
      from program
     cross join asked
      left join registered on registered.program_id = program.id
     where program.running_since <= asked.day
       and (program.running_until is null or program.running_until > asked.day)`,
};
