import { CohortFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { Cohort } from './cohort.entity.ts';

/** Keeps when programs begin and whether there is room. */
export const onCohort = consume(CohortFact, {
  async apply(tx, { subject, data: { program, startsOn, free } }) {
    await tx.upsert(Cohort, { id: subject, programId: program, startsOn, free });
  },
  async remove(tx, subject) {
    await tx.nativeDelete(Cohort, { id: subject });
  },
});
