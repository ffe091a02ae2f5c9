import { WorkforceFact } from '@metodgraf/facts';
import type { Formula } from './formula.ts';
import { STAFF } from './staff.ts';

interface ShareOfStaff extends Pick<Formula, 'code' | 'facts'> {
  /** Which of the staff make the denominator: a condition over `staff` and `asked`. */
  readonly population: string;
  /** Who achieved it and by which records: yields `person_id, chain`, at most one row a person. */
  readonly achieved: string;
}

/** A share of people: those of the population who achieved something, over the population. */
export function shareOfStaff({ code, facts, population, achieved }: ShareOfStaff): Formula {
  return {
    code,
    facts: [WorkforceFact, ...facts],
    dimensions: ['TERRITORY', 'ORGANIZATION', 'KIND'],
    measure: 'SHARE',
    counts: 'PEOPLE',
    query: `
      with ${STAFF},
      achieved as (${achieved})
      select staff.person_id as subject_id, staff.person_id, null::uuid as program_id,
             staff.organization_id, staff.territory, staff.kind,
             achieved.person_id is not null as numerator, true as denominator, null::uuid as group_id,
             coalesce(achieved.chain, jsonb_build_array(
               jsonb_build_object('record', 'POST', 'on', staff.since))) as chain
        from staff
        left join achieved on achieved.person_id = staff.person_id
       cross join asked
       where ${population}`,
  };
}
