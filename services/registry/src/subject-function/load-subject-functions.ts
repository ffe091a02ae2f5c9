import type { Region } from '@metodgraf/regions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SubjectFunction } from './subject-function.entity.ts';

/** Brings the functions of the region's acts into the register; nothing refers to them, so they are replaced. */
export async function loadSubjectFunctions(tx: EntityManager, region: Region): Promise<void> {
  const acts = new Map(region.monitoring.acts.map((act) => [act.document, act]));
  await tx.nativeDelete(SubjectFunction, {});
  await tx.insertMany(
    SubjectFunction,
    region.registry.functions.map(
      ({ code, subjectType, level, title, clause, validTo }, position) => {
        const document = clause.split('#')[0] ?? clause;
        const act = acts.get(document);
        return {
          code,
          typeCode: subjectType ?? null,
          level: level ?? null,
          title,
          clause,
          document,
          validFrom: act?.validFrom ?? region.describedFrom,
          validTo: validTo ?? act?.validTo ?? null,
          position,
        };
      },
    ),
  );
}
