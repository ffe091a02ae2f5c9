import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Problem } from '@metodgraf/subgraph-kit';
import { Competency } from '../competency/competency.entity.ts';
import { FederalRegistration } from './federal-registration.entity.ts';
import { ProgramCompetency } from './program-competency.entity.ts';
import type { Program } from './program.entity.ts';
import {
  faultOfCompetencies,
  type ProgramProblem,
  type StatedRegistration,
} from './program.rules.ts';

/** Looks the competencies up in the framework; a problem names the first that is not there. */
export async function faultInFramework(
  tx: EntityManager,
  competencyIds: readonly string[],
): Promise<Problem<ProgramProblem> | null> {
  const known = await tx.find(Competency, { id: { $in: [...competencyIds] } });
  return faultOfCompetencies(competencyIds, new Set(known.map(({ id }) => id)));
}

/** Makes the program develop exactly these competencies. */
export async function setCompetencies(
  tx: EntityManager,
  program: Program,
  ids: readonly string[],
): Promise<void> {
  const missing = new Set(ids);
  for (const row of await tx.find(ProgramCompetency, { programId: program.id })) {
    if (!missing.delete(row.competencyId)) tx.remove(row);
  }
  for (const competencyId of missing) {
    tx.create(ProgramCompetency, {
      id: randomUUID(),
      programId: program.id,
      providerId: program.providerId,
      competencyId,
    });
  }
}

/** Makes the program's registrations exactly these; one that did not change stays the same row. */
export async function setRegistrations(
  tx: EntityManager,
  program: Program,
  stated: readonly StatedRegistration[],
): Promise<void> {
  const missing = new Map(stated.map((each) => [keyOf(each), each]));
  for (const row of await tx.find(FederalRegistration, { programId: program.id })) {
    const key = keyOf({ number: row.number, from: row.since, to: row.until });
    if (!missing.delete(key)) tx.remove(row);
  }
  for (const { number, from, to } of missing.values()) {
    tx.create(FederalRegistration, {
      id: randomUUID(),
      programId: program.id,
      providerId: program.providerId,
      number: number.trim(),
      since: from,
      until: to ?? null,
    });
  }
}

const keyOf = ({ number, from, to }: StatedRegistration): string =>
  JSON.stringify([number.trim(), from, to ?? null]);
