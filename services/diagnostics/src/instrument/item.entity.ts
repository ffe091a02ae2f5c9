import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import { Competency } from '../framework/index.ts';
import { Instrument } from './instrument.entity.ts';

export const ITEM_KINDS = ['SINGLE', 'MULTIPLE'] as const;

interface ItemOption {
  readonly id: string;
  readonly text: string;
}

const ItemSchema = defineEntity({
  name: 'Item',
  tableName: 'item',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.uuid().primary(),
    instrumentId: () => p.manyToOne(Instrument).mapToPk().name('instrument_id').index(),
    competencyId: () => p.manyToOne(Competency).mapToPk().name('competency_id'),
    position: p.integer(),
    kind: p.enum(ITEM_KINDS),
    stem: p.text(),
    /** As shown; they come and go with their item, so they are no table of their own. */
    options: p.json<readonly ItemOption[]>(),
  },
});

/** One question of an instrument, without its key. */
export class Item extends ItemSchema.class {}
ItemSchema.setClass(Item);

const ItemKeySchema = defineEntity({
  name: 'ItemKey',
  tableName: 'item_key',
  rowLevelSecurity: 'force',
  policies: [
    {
      name: 'scoring',
      command: 'select',
      using: `(select current_setting('app.scoring', true)) = 'on'`,
    },
  ],
  properties: {
    itemId: () => p.manyToOne(Item).mapToPk().name('item_id').primary(),
    optionIds: p.json<readonly string[]>(),
  },
});

/**
 * The right options of an item. No request can read it but the scoring of a finished assessment,
 * which says so to the row policy (`readKeys`). Source: security S33.
 */
export class ItemKey extends ItemKeySchema.class {}
ItemKeySchema.setClass(ItemKey);
