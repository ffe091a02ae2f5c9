import type { EntityManager } from '@mikro-orm/postgresql';
import { type FactData, ProgramFact } from '@metodgraf/facts';
import { publish } from '@metodgraf/subgraph-kit';
import { FederalRegistration } from './federal-registration.entity.ts';
import { ProgramCompetency } from './program-competency.entity.ts';
import type { Program } from './program.entity.ts';

/** A program as other services know it. */
export function stateOfProgram(
  program: Program,
  competencies: readonly ProgramCompetency[],
  registrations: readonly FederalRegistration[],
): FactData<typeof ProgramFact> {
  return {
    title: program.title,
    kind: program.kind,
    provider: program.providerId,
    hours: program.hours,
    form: program.form,
    competencies: competencies.map(({ competencyId }) => competencyId).toSorted(),
    federal: registrations.map(({ number, since, until }) => ({
      number,
      from: since,
      to: until ?? null,
    })),
    running: { from: program.runningFrom, to: program.runningTo ?? null },
  };
}

/** States the program with all its parts in the transaction that changed one of them. */
export function announceProgram(tx: EntityManager, program: Program): Promise<void> {
  const state = async (): Promise<FactData<typeof ProgramFact>> => {
    const competencies = await tx.find(ProgramCompetency, { programId: program.id });
    const registrations = await tx.find(
      FederalRegistration,
      { programId: program.id },
      { orderBy: { since: 'asc' } },
    );
    return stateOfProgram(program, competencies, registrations);
  };
  return publish(tx, ProgramFact, { subject: program.id, state });
}
