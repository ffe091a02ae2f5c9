import { AssessmentFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { Diagnosis } from './diagnosis.entity.ts';

/** Remembers who passed a diagnostic and until when it holds; what somebody thinks of themselves is none. */
export const onAssessment = consume(AssessmentFact, {
  async apply(tx, { subject: id, data: { person, kind, finishedOn, validUntil } }) {
    if (kind === 'SELF') await tx.nativeDelete(Diagnosis, { id });
    else await tx.upsert(Diagnosis, { id, personId: person, finishedOn, validUntil });
  },

  async remove(tx, id) {
    await tx.nativeDelete(Diagnosis, { id });
  },
});
