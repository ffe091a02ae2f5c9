import type { EntityClass, EntityData } from '@mikro-orm/core';
import type { FactType } from '@metodgraf/facts';
import { consume, type Consumer } from '@metodgraf/subgraph-kit';

/** Keeps a table equal to what its owner states: one row a fact, under the fact's subject. */
export function mirror<Data extends object, Row extends { id: string }>(
  fact: FactType<Data>,
  entity: EntityClass<Row>,
  rowOf: (data: Data) => Omit<EntityData<Row>, 'id'>,
): Consumer {
  return consume(fact, {
    async apply(tx, { subject, data }) {
      await tx.upsert(entity, { id: subject, ...rowOf(data) } as never);
    },
    async remove(tx, subject) {
      await tx.nativeDelete(entity, { id: subject } as never);
    },
  });
}
