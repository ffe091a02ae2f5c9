import { randomUUID } from 'node:crypto';
import { Problem } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { MmcTerritory } from './mmc-territory.entity.ts';

/** A merger as far as centers are concerned. */
interface PassingOn {
  readonly predecessors: readonly string[];
  readonly successorId: string;
  readonly from: string;
  readonly act: string;
}

/**
 * Brings what centers hold of merged municipalities to the new one. Refused where two centers hold them:
 * which of them is to hold the new one, the act must say first. Source: положение о ММЦ, п. 2.9.
 */
export async function passOnTerritories(
  tx: EntityManager,
  { predecessors, successorId, from, act }: PassingOn,
): Promise<Problem<'HELD_BY_TWO'> | null> {
  const open = { $or: [{ to: null }, { to: { $gt: from } }] };
  const held = await tx.find(MmcTerritory, { territoryId: { $in: [...predecessors] }, ...open });
  const already = await tx.find(MmcTerritory, { territoryId: successorId, ...open });
  const centers = new Set([...held, ...already].map(({ mmcId }) => mmcId));
  if (centers.size > 1) return new Problem('HELD_BY_TWO');
  const [mmcId] = centers;
  for (const holding of held) {
    if (holding.from < from) holding.to = from;
    else holding.territoryId = successorId;
  }
  await tx.flush();
  if (mmcId === undefined || already.length > 0) return null;
  const given = { id: randomUUID(), mmcId, territoryId: successorId, act, from, to: null };
  tx.create(MmcTerritory, given);
  return null;
}
