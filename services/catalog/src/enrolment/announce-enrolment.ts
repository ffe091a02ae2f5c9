import type { EntityManager } from '@mikro-orm/postgresql';
import { EnrolmentFact, EnrolmentIntroductionFact, type FactData } from '@metodgraf/facts';
import { publish } from '@metodgraf/subgraph-kit';
import type { Enrolment } from './enrolment.entity.ts';

/** An enrolment as other services know it. */
export function stateOfEnrolment(enrolment: Enrolment): FactData<typeof EnrolmentFact> {
  return {
    person: enrolment.personId,
    program: enrolment.programId,
    match: enrolment.matchId ?? null,
    enrolledOn: enrolment.enrolledOn,
    endedOn: enrolment.endedOn ?? null,
    outcome: enrolment.outcome,
  };
}

/** Why the provider may see whom it teaches; its records of study outlive the study. */
export function introductionOf(enrolment: Enrolment): FactData<typeof EnrolmentIntroductionFact> {
  return {
    person: enrolment.personId,
    party: enrolment.providerId,
    reason: 'Зачисление на программу дополнительного профессионального образования',
    from: enrolment.enrolledOn,
    to: null,
  };
}

/** States the enrolment in the transaction that changed it. */
export async function announceEnrolment(tx: EntityManager, enrolment: Enrolment): Promise<void> {
  await publish(tx, EnrolmentFact, { subject: enrolment.id, state: stateOfEnrolment(enrolment) });
}

/** Shows the person's card to the provider; the registry tells the person. */
export async function introduce(tx: EntityManager, enrolment: Enrolment): Promise<void> {
  await publish(tx, EnrolmentIntroductionFact, {
    subject: enrolment.id,
    state: introductionOf(enrolment),
  });
}
