import { type FilterQuery, raw } from '@mikro-orm/core';
import type { Referral } from './referral.entity.ts';

/**
 * Referrals whose person has not been admitted yet. Derived from enrolments and never stored, so that it is
 * true in whatever order matches and admissions arrive.
 */
export function waitingReferrals(): FilterQuery<Referral> {
  return {
    [raw(
      (referral) => `not exists (
        select from enrolment e where e.person_id = ${referral}.person_id and e.program_id = ${referral}.program_id
          and (e.outcome = 'STUDYING' or e.match_id = ${referral}.id
               or (e.outcome = 'COMPLETED' and e.enrolled_on >= ${referral}.decided_on)))`,
    )]: [],
  };
}
