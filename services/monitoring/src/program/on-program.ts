import { randomUUID } from 'node:crypto';
import { ProgramFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { FederalStatus } from './federal-status.entity.ts';
import { Program } from './program.entity.ts';

/** Keeps programs with the periods of their federal status. */
export const onProgram = consume(ProgramFact, {
  async apply(tx, { subject, data }) {
    await tx.upsert(Program, {
      id: subject,
      title: data.title,
      providerId: data.provider,
      runningSince: data.running.from,
      runningUntil: data.running.to,
    });
    await tx.nativeDelete(FederalStatus, { programId: subject });
    const periods = data.federal.map(({ from, to }) => ({
      id: randomUUID(),
      programId: subject,
      since: from,
      until: to,
    }));
    if (periods.length > 0) await tx.insertMany(FederalStatus, periods);
  },
  async remove(tx, subject) {
    await tx.nativeDelete(FederalStatus, { programId: subject });
    await tx.nativeDelete(Program, { id: subject });
  },
});
