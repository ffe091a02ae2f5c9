import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const InstrumentSchema = defineEntity({
  name: 'Instrument',
  tableName: 'instrument',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    /** Edition of the content: each edition is a record of its own with items of its own. */
    edition: p.integer(),
    minutes: p.integer(),
    itemCount: p.integer(),
    /** Tells whether the loaded content is what the source says. */
    fingerprint: p.text(),
  },
});

/**
 * A set of items that a diagnostic is held with. Its content never changes: answers point at its items.
 *
 * @requirement R025
 */
export class Instrument extends InstrumentSchema.class {}
InstrumentSchema.setClass(Instrument);
