import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Competency } from '../framework/index.ts';
import { Instrument } from './instrument.entity.ts';
import { Item, ItemKey } from './item.entity.ts';
import type { InstrumentSource, ItemSource } from './item-source.ts';
import { stableId } from './stable-id.ts';

/** Loads an instrument once; answers point at its items, so a changed text needs the next version. */
export async function loadInstrument(tx: EntityManager, source: InstrumentSource): Promise<void> {
  const fingerprint = createHash('sha256').update(JSON.stringify(source)).digest('hex');
  const known = await tx.findOne(Instrument, source.id);
  if (known?.fingerprint === fingerprint) return;
  if (known) {
    throw new Error(
      `Инструмент «${source.title}» уже загружен с другим содержанием: дайте новой версии новый id`,
    );
  }
  const { id, title, version: edition, minutes, items } = source;
  tx.create(Instrument, { id, title, edition, minutes, itemCount: items.length, fingerprint });
  await tx.flush();

  const competencies = await tx.find(Competency, {});
  const idOf = new Map(competencies.map(({ code, id: competency }) => [code, competency]));
  for (const [index, item] of items.entries()) {
    const competencyId = idOf.get(item.competency);
    if (!competencyId) throw new Error(`Задание ${item.code}: нет компетенции ${item.competency}`);
    createItem(tx, item, { instrumentId: id, competencyId, position: index + 1 });
  }
  await tx.flush();
}

function createItem(
  tx: EntityManager,
  source: ItemSource,
  place: Pick<Item, 'instrumentId' | 'competencyId' | 'position'>,
): void {
  const name = `${place.instrumentId}:${source.code}`;
  const optionOf = (text: string) => ({ id: stableId(`${name}:${text}`), text });
  const right = source.right.map(optionOf);
  // In the order of their ids: mixed, the same for everyone, and telling nothing of the key.
  const options = [...right, ...source.wrong.map(optionOf)].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const item = { ...place, id: stableId(name), kind: source.kind, stem: source.stem, options };
  tx.create(Item, item);
  tx.create(ItemKey, { itemId: item.id, optionIds: right.map(({ id }) => id) });
}
