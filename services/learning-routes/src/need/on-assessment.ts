import { AssessmentFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { Assessment } from './assessment.entity.ts';

/** Keeps how long each diagnostic counts. */
export const onAssessment = consume(AssessmentFact, {
  async apply(tx, { subject, data: { person, finishedOn, validUntil, scaleVersion } }) {
    await tx.upsert(Assessment, {
      id: subject,
      personId: person,
      finishedOn,
      validUntil,
      scaleVersion,
    });
  },
  async remove(tx, subject) {
    await tx.nativeDelete(Assessment, { id: subject });
  },
});
