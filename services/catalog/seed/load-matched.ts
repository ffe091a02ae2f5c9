import type { EntityManager } from '@mikro-orm/postgresql';
import { CohortFact } from '@metodgraf/facts';
import { publishAll } from '@metodgraf/subgraph-kit';
import { stateOfCohort } from '../src/cohort/cohort-seats.ts';
import { Cohort } from '../src/cohort/cohort.entity.ts';
import { Enrolment } from '../src/enrolment/enrolment.entity.ts';
import type { Referral } from '../src/referral/referral.entity.ts';
import { daysAfter, daysBetween } from './calendar.ts';
import { certificateOf, stateEnrolments } from './load-enrolments.ts';
import type { DemoSource } from './load-programs.ts';

const SHARE_ADMITTED = 2 / 3;
/** Admission follows the match, study follows admission. */
const ADMISSION_DAYS = 7;
const STUDY_DAYS = 28;

/**
 * Admits two thirds of those whom routes of the earlier campaign sent; whose study is over by today has
 * completed it. Without them indicator I-3 of the demo region would be zero.
 */
export async function loadMatched(
  tx: EntityManager,
  referrals: readonly Referral[],
  source: DemoSource,
): Promise<number> {
  const ready = referrals.filter(
    ({ decidedOn }) => daysAfter(decidedOn, ADMISSION_DAYS) < source.today,
  );
  const admitted = source.random
    .shuffled(ready)
    .slice(0, Math.round(referrals.length * SHARE_ADMITTED));
  const intakes = [...Map.groupBy(admitted, ({ programId }) => programId).values()];
  const cohorts = intakes.flatMap((group) => [...intakesOf(tx, group, source)]);
  const enrolments = cohorts.flatMap(({ cohort, members }) =>
    members.map((referral) => tx.create(Enrolment, studyOf(referral, cohort, source))),
  );
  const states = cohorts.map(({ cohort }) => ({
    subject: cohort.id,
    state: stateOfCohort(cohort),
  }));
  await publishAll(tx, CohortFact, states);
  await stateEnrolments(tx, enrolments);
  return enrolments.length;
}

interface Intake {
  readonly cohort: Cohort;
  readonly members: readonly Referral[];
}

/** One intake of a program for each day of decision, so that nobody studies before the match. */
function intakesOf(
  tx: EntityManager,
  group: readonly Referral[],
  { random }: DemoSource,
): Intake[] {
  return [...Map.groupBy(group, ({ decidedOn }) => decidedOn.slice(0, 7)).values()].map(
    (members) => {
      const last = members.map(({ decidedOn }) => decidedOn).reduce((a, b) => (a > b ? a : b));
      const [first] = members as [Referral, ...Referral[]];
      const startsOn = daysAfter(last, ADMISSION_DAYS);
      const cohort = tx.create(Cohort, {
        id: random.uuid(),
        programId: first.programId,
        providerId: first.providerId,
        startsOn,
        endsOn: daysAfter(startsOn, STUDY_DAYS),
        place: 'Кемерово и дистанционно',
        seats: Math.max(20, members.length),
        taken: members.length,
      });
      return { cohort, members };
    },
  );
}

function studyOf(referral: Referral, cohort: Cohort, { random, today }: DemoSource) {
  const study = {
    id: random.uuid(),
    personId: referral.personId,
    programId: referral.programId,
    providerId: referral.providerId,
    cohortId: cohort.id,
    matchId: referral.id,
    enrolledOn: cohort.startsOn,
  };
  if (daysBetween(cohort.endsOn, today) < 0) return { ...study, outcome: 'STUDYING' as const };
  const certificateNumber = certificateOf(cohort.endsOn, random);
  return { ...study, outcome: 'COMPLETED' as const, endedOn: cohort.endsOn, certificateNumber };
}
