import { ProgramFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { Program } from './program.entity.ts';

/** Keeps the programs a route may be made of. */
export const onProgram = consume(ProgramFact, {
  async apply(tx, { subject, data: { title, provider, hours, competencies, federal, running } }) {
    await tx.upsert(Program, {
      id: subject,
      title,
      providerId: provider,
      hours,
      competencyIds: competencies,
      federal,
      runningFrom: running.from,
      runningTo: running.to,
    });
  },
  async remove(tx, subject) {
    await tx.nativeDelete(Program, { id: subject });
  },
});
