import { CompetencyFact } from '@metodgraf/facts';
import type { CompetencyKind as KindOfRegion } from '@metodgraf/regions';
import { publish } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Competency, CompetencyKind } from './competency.entity.ts';
import { type CompetencyDescription, FRAMEWORK } from './framework.ts';

/** Brings the stored framework up to its source; other services hear only of what changed. */
export async function loadFramework(
  tx: EntityManager,
  kinds: readonly KindOfRegion[],
): Promise<void> {
  for (const [position, { code, name, clause }] of kinds.entries()) {
    await tx.upsert(CompetencyKind, { code, name, clause, position });
  }
  for (const [position, described] of FRAMEWORK.entries()) {
    if (!kinds.some(({ code }) => code === described.kind)) {
      throw new Error(`Компетенция ${described.code}: в регионе нет вида «${described.kind}»`);
    }
    await loadCompetency(tx, described, position);
  }
}

async function loadCompetency(
  tx: EntityManager,
  described: CompetencyDescription,
  position: number,
): Promise<void> {
  const { id, code, name, kind } = described;
  const known = await tx.findOne(Competency, id);
  const told = known?.code === code && known.name === name && known.kind === kind;
  const content = { ...described, position };
  if (known) tx.assign(known, content);
  else tx.create(Competency, content);
  if (!told) await publish(tx, CompetencyFact, { subject: id, state: { code, name, kind } });
}
