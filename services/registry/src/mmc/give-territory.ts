import { randomUUID } from 'node:crypto';
import {
  forEdit,
  onViolation,
  perform,
  Problem,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Organization } from '../organization/index.ts';
import { dayInWords } from '../subordination/index.ts';
import { lineOf, Territory } from '../territory/index.ts';
import { MmcTerritory } from './mmc-territory.entity.ts';
import type { GiveTerritoryInput, TakeTerritoryInput } from './mmc-territory.graphql.ts';
import { giveTerritoryPolicy, takeTerritoryPolicy } from './mmc-territory.policy.ts';
import { checkHolding, rivalOf, type Stretch, stretchesOver } from './mmc-territory.rules.ts';

/** Puts a municipality under a center for a time; where another center holds it, says which and when. */
export function giveTerritory(
  ctx: RequestContext,
  requestId: string,
  input: GiveTerritoryInput,
): Promise<MmcTerritory | Problem> {
  const change = { action: giveTerritoryPolicy.action, requestId, input, answers: MmcTerritory };
  return perform(ctx, change, async (tx) => {
    giveTerritoryPolicy.assert(ctx.viewer, null);
    const mmc = await tx.findOneOrFail(Organization, { id: input.mmcId });
    if (mmc.typeCode !== 'MMC') return new Problem('NOT_AN_MMC');
    const territories = await tx.find(Territory, {});
    const territory = territories.find(({ id }) => id === input.territoryId);
    if (!territory) return new Problem('TERRITORY_UNKNOWN');
    const holding = { mmcId: mmc.id, from: input.from, to: input.to ?? null };
    const refused = checkHolding(territory, holding);
    if (refused) return refused;

    const stretches = stretchesOver(lineOf(territories, territory.id), holding);
    const held = await heldByAnother(tx, stretches);
    if (held) return held;
    const [first] = stretches.map((stretch) =>
      tx.create(MmcTerritory, { ...stretch, id: randomUUID(), act: input.act.trim() }),
    );
    if (!first) return new Problem('TERRITORY_NOT_STANDING');
    const raced = new Problem('HELD_BY_ANOTHER', { name: '', from: '', to: '' });
    return (await onViolation(tx.flush(), { mmc_territory_held_once: raced })) ?? first;
  });
}

async function heldByAnother(
  tx: EntityManager,
  stretches: readonly Stretch[],
): Promise<Problem<'HELD_BY_ANOTHER'> | null> {
  for (const stretch of stretches) {
    const others = await tx.find(MmcTerritory, { territoryId: stretch.territoryId });
    const rival = rivalOf(others, stretch);
    if (!rival) continue;
    const { shortName } = await tx.findOneOrFail(Organization, { id: rival.mmcId });
    const to = rival.to ? dayInWords(rival.to) : 'настоящее время';
    return new Problem('HELD_BY_ANOTHER', { name: shortName, from: dayInWords(rival.from), to });
  }
  return null;
}

/** Ends the holding of a municipality by a center. */
export function takeTerritory(
  ctx: RequestContext,
  requestId: string,
  input: TakeTerritoryInput,
): Promise<MmcTerritory | Problem> {
  const change = { action: takeTerritoryPolicy.action, requestId, input, answers: MmcTerritory };
  return perform(ctx, change, async (tx) => {
    takeTerritoryPolicy.assert(ctx.viewer, null);
    const held = await forEdit(tx, MmcTerritory, input);
    if (held.to !== null && held.to <= input.on) return new Problem('ALREADY_ENDED');
    if (input.on <= held.from) return new Problem('DATES_REVERSED');
    held.to = input.on;
    return held;
  });
}
