import { randomUUID } from 'node:crypto';
import { TerritoryFact } from '@metodgraf/facts';
import { perform, Problem, publish, type RequestContext, today } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { passOnTerritories } from '../mmc/index.ts';
import { Organization, stateOrganizations } from '../organization/index.ts';
import { restateLater } from '../restatement/index.ts';
import { Territory, territoryState } from '../territory/index.ts';
import type { MergeTerritoriesInput } from './merger.graphql.ts';
import { mergeTerritoriesPolicy } from './merger.policy.ts';
import { checkMerger } from './merger.rules.ts';

/**
 * Ends territories and puts another in their place. What is recorded in them stays recorded there, so that
 * the past is counted in the boundaries of the past; the present follows the successor.
 */
export function mergeTerritories(
  ctx: RequestContext,
  requestId: string,
  input: MergeTerritoriesInput,
): Promise<Territory | Problem> {
  const change = { action: mergeTerritoriesPolicy.action, requestId, input, answers: Territory };
  return perform(ctx, change, async (tx) => {
    mergeTerritoriesPolicy.assert(ctx.viewer, null);
    const territories = await tx.find(Territory, {});
    const predecessors = territories.filter(({ id }) => input.predecessorIds.includes(id));
    const into = territories.find(({ id }) => id === input.intoId) ?? null;
    const refused = checkMerger(territories, { predecessors, into, from: input.from });
    if (refused) return refused;
    const successor = into ?? found(tx, { input, territories, predecessors });
    if (successor instanceof Problem) return successor;

    await tx.flush();
    const end = { validTo: input.from, successorId: successor.id, act: input.act.trim() };
    for (const each of predecessors) tx.assign(each, { ...end, enteredByCenter: true });
    const held = await passOnTerritories(tx, {
      predecessors: predecessors.map(({ id }) => id),
      successorId: successor.id,
      from: input.from,
      act: end.act,
    });
    if (held) return held;
    await tx.flush();
    await tell(tx, [...predecessors, successor], today(ctx));
    return successor;
  });
}

function found(
  tx: EntityManager,
  {
    input: { asNew, from, act },
    territories,
    predecessors,
  }: {
    input: MergeTerritoriesInput;
    territories: readonly Territory[];
    predecessors: readonly Territory[];
  },
): Territory | Problem {
  if (!asNew) return new Problem('SUCCESSOR_NOT_NAMED');
  const { name, kind, oktmo, checkDigit = null } = asNew;
  const taken = territories.some((each) => each.oktmo === oktmo && (each.validTo ?? from) > from);
  const open = territories.some((each) => each.oktmo === oktmo && each.validTo === null);
  const own = predecessors.some((each) => each.oktmo === oktmo);
  if ((taken || open) && !own) return new Problem('OKTMO_TAKEN');
  return tx.create(Territory, {
    id: randomUUID(),
    name: name.trim(),
    kind,
    kindName: KIND_NAMES[kind] ?? kind,
    oktmo,
    checkDigit,
    validFrom: from,
    validTo: null,
    successorId: null,
    tile: predecessors.find(({ tile }) => tile)?.tile ?? null,
    act: act.trim(),
    enteredByCenter: true,
  });
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  MUNICIPAL_DISTRICT: 'муниципальный район',
  URBAN_OKRUG: 'городской округ',
  MUNICIPAL_OKRUG: 'муниципальный округ',
};

/** Tells of the territories, and states anew whatever is recorded in them. */
async function tell(
  tx: EntityManager,
  territories: readonly Territory[],
  day: string,
): Promise<void> {
  for (const territory of territories)
    await publish(tx, TerritoryFact, { subject: territory.id, state: territoryState(territory) });
  const recorded = await tx.find(Organization, {
    territoryId: { $in: territories.map(({ id }) => id) },
  });
  const ids = recorded.map(({ id }) => id);
  await stateOrganizations(tx, { day, ids });
  await restateLater(tx, ids);
}
