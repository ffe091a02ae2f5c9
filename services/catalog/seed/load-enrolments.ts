import type { EntityManager } from '@mikro-orm/postgresql';
import { EnrolmentFact, EnrolmentIntroductionFact } from '@metodgraf/facts';
import { publishAll } from '@metodgraf/subgraph-kit';
import type { Cohort } from '../src/cohort/cohort.entity.ts';
import { introductionOf, stateOfEnrolment } from '../src/enrolment/announce-enrolment.ts';
import { Enrolment } from '../src/enrolment/enrolment.entity.ts';
import { daysAfter } from './calendar.ts';
import type { DemoSource } from './load-programs.ts';
import type { Random } from './random.ts';

const WANTED = 200;
/** Intakes that ended so recently may hold people whose completion nobody has recorded yet. */
const RECENT_DAYS = 30;

/** Fills intakes that have begun with people who came without a match, and states their studies. */
export async function loadEnrolments(
  tx: EntityManager,
  { people, cohorts }: { people: readonly string[]; cohorts: readonly Cohort[] },
  source: DemoSource,
): Promise<number> {
  const begun = cohorts.filter(({ startsOn }) => startsOn < source.today);
  const learners = source.random.shuffled(people).slice(0, WANTED);
  const enrolments = learners.map((personId, index) => {
    const cohort = begun[index % begun.length] as Cohort;
    return tx.create(Enrolment, { personId, ...studyIn(cohort, index, source) });
  });
  await stateEnrolments(tx, enrolments);
  return enrolments.length;
}

/** States many studies and the introductions that go with them. */
export async function stateEnrolments(
  tx: EntityManager,
  enrolments: readonly Enrolment[],
): Promise<void> {
  const stated = enrolments.map((each) => ({ subject: each.id, state: stateOfEnrolment(each) }));
  const introduced = enrolments.map((each) => ({ subject: each.id, state: introductionOf(each) }));
  await publishAll(tx, EnrolmentFact, stated);
  await publishAll(tx, EnrolmentIntroductionFact, introduced);
}

function studyIn(cohort: Cohort, index: number, { random, today }: DemoSource) {
  const study = {
    id: random.uuid(),
    programId: cohort.programId,
    cohortId: cohort.id,
    providerId: cohort.providerId,
    enrolledOn: cohort.startsOn,
  };
  const over = cohort.endsOn < today;
  const forgotten = index % 5 === 0 && daysAfter(cohort.endsOn, RECENT_DAYS) > today;
  if (over && index % 17 === 0) {
    const endedOn = daysAfter(cohort.startsOn, 2);
    return {
      ...study,
      outcome: 'WITHDRAWN' as const,
      endedOn,
      withdrawalReason: 'По собственному желанию',
    };
  }
  cohort.taken += 1;
  if (!over || forgotten) return { ...study, outcome: 'STUDYING' as const };
  const certificateNumber = certificateOf(cohort.endsOn, random);
  return { ...study, outcome: 'COMPLETED' as const, endedOn: cohort.endsOn, certificateNumber };
}

/** A number like those on certificates of upskilling; no real series. */
export const certificateOf = (endedOn: string, random: Random): string =>
  `ПК-${endedOn.slice(0, 4)}-${random.between(10_000, 99_999)}`;
