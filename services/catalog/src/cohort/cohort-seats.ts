import type { EntityManager } from '@mikro-orm/postgresql';
import { CohortFact, type FactData } from '@metodgraf/facts';
import { publish } from '@metodgraf/subgraph-kit';
import type { Cohort } from './cohort.entity.ts';

/** An intake as other services know it. */
export function stateOfCohort(cohort: Cohort): FactData<typeof CohortFact> {
  const { programId: program, startsOn, endsOn, place, seats, taken } = cohort;
  return { program, startsOn, endsOn, place, seats, free: seats - taken };
}

/** States the intake with its free seats in the transaction that changed them. */
export function announceCohort(tx: EntityManager, cohort: Cohort): Promise<void> {
  return publish(tx, CohortFact, { subject: cohort.id, state: stateOfCohort(cohort) });
}

/** Takes a seat if one is free. Admissions to one intake wait here for each other, so the last seat is taken once. */
export function takeSeat(tx: EntityManager, cohort: Cohort): Promise<boolean> {
  return moveCounter(
    tx,
    cohort,
    'update cohort set taken = taken + 1 where id = ? and taken < seats returning taken',
  );
}

/** Gives the seat of someone who left to the next person. */
export async function freeSeat(tx: EntityManager, cohort: Cohort): Promise<void> {
  await moveCounter(tx, cohort, 'update cohort set taken = taken - 1 where id = ? returning taken');
}

async function moveCounter(tx: EntityManager, cohort: Cohort, statement: string): Promise<boolean> {
  const moved = await tx.execute<unknown[]>(statement, [cohort.id]);
  if (moved.length === 0) return false;
  await tx.refresh(cohort);
  await announceCohort(tx, cohort);
  return true;
}
