import { CompetencyFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { Competency } from './competency.entity.ts';

/** Keeps the names by which routes are explained. */
export const onCompetency = consume(CompetencyFact, {
  async apply(tx, { subject, data: { code, name } }) {
    await tx.upsert(Competency, { id: subject, code, name });
  },
  async remove(tx, subject) {
    await tx.nativeDelete(Competency, { id: subject });
  },
});
