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
    ({ id, name, kind, oktmo, validFrom, validTo, successor }) => ({
      id,
      name,
      kind,
      kindName: kinds.get(kind) ?? kind,
      oktmo,
      validFrom,
      validTo,
      successorId: successor,
    }),
  );
  const changed = wanted.filter((row) => differs(known.get(row.id), row));
  if (changed.length === 0) return false;

  await tx.upsertMany(Territory, changed);
  await publishAll(
    tx,
    TerritoryFact,
    changed.map(({ id, oktmo, name, validFrom, validTo, successorId }) => ({
      subject: id,
      state: { oktmo, name, successor: successorId, from: validFrom, to: validTo },
    })),
  );
  return true;
}

type Row = Pick<
  Territory,
  'name' | 'kind' | 'kindName' | 'oktmo' | 'validFrom' | 'validTo' | 'successorId'
>;

function differs(known: Row | undefined, wanted: Row): boolean {
  if (!known) return true;
  const fields = Object.keys(wanted) as (keyof Row)[];
  return fields.some((field) => (known[field] ?? null) !== (wanted[field] ?? null));
}
