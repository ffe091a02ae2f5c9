import { TerritoryFact } from '@metodgraf/facts';
import type { Region } from '@metodgraf/regions';
import { publishAll } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Territory } from './territory.entity.ts';

/**
 * Brings the region's territories into the register and states those that changed. Answers whether
 * any did: then what was derived from them must be stated anew.
 * A territory that left the configuration stays: organizations may be recorded in it.
 */
export async function loadTerritories(tx: EntityManager, { registry }: Region): Promise<boolean> {
  const kinds = new Map(registry.territoryKinds.map(({ code, name }) => [code, name]));
  const known = new Map((await tx.find(Territory, {})).map((row) => [row.id, row]));
  const wanted = registry.territories.map(
    ({ id, name, kind, oktmo, checkDigit, validFrom, validTo, successor, tile }) => ({
      id,
      name,
      kind,
      kindName: kinds.get(kind) ?? kind,
      oktmo,
      checkDigit,
      validFrom,
      validTo,
      successorId: successor,
      tile: tile ?? null,
      act: null,
      enteredByCenter: false,
    }),
  );
  const changed = wanted.filter((row) => {
    const existing = known.get(row.id);
    return !existing?.enteredByCenter && differs(existing, row);
  });
  if (changed.length === 0) return false;

  await tx.upsertMany(Territory, changed);
  await publishAll(
    tx,
    TerritoryFact,
    changed.map((row) => ({ subject: row.id, state: territoryState(row) })),
  );
  return true;
}

/** What services are told of a territory. */
export const territoryState = ({
  oktmo,
  name,
  validFrom,
  validTo,
  successorId,
}: Pick<Row, 'oktmo' | 'name' | 'validFrom' | 'validTo' | 'successorId'>) => ({
  oktmo,
  name,
  successor: successorId,
  from: validFrom,
  to: validTo,
});

type Row = Pick<
  Territory,
  | 'name'
  | 'kind'
  | 'kindName'
  | 'oktmo'
  | 'checkDigit'
  | 'validFrom'
  | 'validTo'
  | 'successorId'
  | 'tile'
>;

function differs(known: Row | undefined, wanted: Row): boolean {
  if (!known) return true;
  const fields = Object.keys(wanted) as (keyof Row)[];
  return fields.some((field) => String(known[field] ?? '') !== String(wanted[field] ?? ''));
}
