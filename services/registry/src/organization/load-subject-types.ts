import type { Region } from '@metodgraf/regions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SubjectType } from './subject-type.entity.ts';

/** Brings the region's kinds of party into the register. */
export async function loadSubjectTypes(tx: EntityManager, { registry }: Region): Promise<void> {
  const levels = new Map(registry.levels.map(({ code, name }) => [code, name]));
  await tx.upsertMany(
    SubjectType,
    registry.subjectTypes.map(({ code, name, level, party, clause, parents }) => ({
      code,
      name,
      level,
      levelName: levels.get(level) ?? level,
      party,
      clause,
      administrativeParents: parents?.administrative ?? [],
      methodicalParents: parents?.methodical ?? [],
    })),
  );
}
