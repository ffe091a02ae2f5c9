import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Instrument } from './instrument.entity.ts';
import { InstrumentResolver } from './instrument.resolver.ts';
import { Item, ItemKey } from './item.entity.ts';

export { Instrument } from './instrument.entity.ts';
export { InstrumentType } from './instrument.graphql.ts';
export { instrumentById, itemsOf } from './instrument.resolver.ts';
export { Item, ITEM_KINDS } from './item.entity.ts';
export { loadInstrument } from './load-instrument.ts';
export { PROFESSIONAL_COMPETENCIES } from './professional-competencies.ts';
export { type KeyedItemOfInstrument, readKeys } from './read-keys.ts';

export const instrumentModule: Module = {
  entities: [Instrument, Item, ItemKey],
  resolvers: [InstrumentResolver],
  references: { Instrument: referenceTo(Instrument) },
};
