import type { Region } from '@metodgraf/regions';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ChecklistItem } from './checklist.entity.ts';

/** Brings the region's checklists into the register; marks of an item that is gone go with it. */
export async function loadChecklists(tx: EntityManager, { registry }: Region): Promise<void> {
  const items = registry.checklists.flatMap(({ list, title: listTitle, items: listed }) =>
    listed.map(({ code, title, clause }) => ({ code, list, listTitle, title, clause })),
  );
  const rows = items.map((item, position) => ({ ...item, position }));
  await tx.nativeDelete(ChecklistItem, { code: { $nin: rows.map(({ code }) => code) } });
  if (rows.length > 0) await tx.upsertMany(ChecklistItem, rows);
}
