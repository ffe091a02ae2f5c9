import { CompetencyFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { Competency } from './competency.entity.ts';

/** Keeps the framework as diagnostics states it. */
export const onCompetency = consume(CompetencyFact, {
  async apply(tx, { subject, data }) {
    await tx.upsert(Competency, { id: subject, ...data });
  },
  async remove(tx, subject) {
    await tx.nativeDelete(Competency, { id: subject });
  },
});
