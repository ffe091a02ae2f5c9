import type { EntityManager } from '@mikro-orm/postgresql';
import { Item, ItemKey } from './item.entity.ts';

/** An item with its right options: only for scoring, never for an answer to a viewer. */
export interface KeyedItemOfInstrument {
  readonly id: string;
  readonly competencyId: string;
  readonly kind: Item['kind'];
  readonly key: readonly string[];
}

/** Reads the keys of an instrument; the row policy opens them until this transaction ends. */
export async function readKeys(
  tx: EntityManager,
  instrumentId: string,
): Promise<KeyedItemOfInstrument[]> {
  await tx.execute(`select set_config('app.scoring', 'on', true)`);
  const items = await tx.find(Item, { instrumentId }, { orderBy: { position: 'asc' } });
  const keys = await tx.find(ItemKey, { itemId: { $in: items.map(({ id }) => id) } });
  const keyOf = new Map(keys.map(({ itemId, optionIds }) => [itemId, optionIds]));
  return items.map(({ id, competencyId, kind }) => {
    const key = keyOf.get(id);
    if (!key) throw new Error(`item ${id} has no key`);
    return { id, competencyId, kind, key };
  });
}
