import { defineEntity, p } from '@mikro-orm/core';
import { rowsOfParent, type RowPolicy } from '../rights/row-policies.ts';
import { BY_THE_TRIGGER } from './history-sql.ts';

const kept: RowPolicy = {
  name: 'kept',
  command: 'all',
  using: BY_THE_TRIGGER,
  check: BY_THE_TRIGGER,
};

/**
 * The entity over the history of `table`, which a migration made by `historyOf`. Its rows are open to
 * whoever sees the row they tell about, unless another policy is given.
 */
export function historyEntity(
  name: string,
  table: string,
  visible: RowPolicy = rowsOfParent('record_id', table, 'select'),
) {
  const Schema = defineEntity({
    name: `${name}History`,
    tableName: `${table}_history`,
    rowLevelSecurity: 'force',
    policies: [visible, kept],
    properties: {
      recordId: p.uuid().primary(),
      version: p.integer().primary(),
      at: p.datetime(),
      actor: p.uuid().strictNullable(),
      role: p.text().strictNullable(),
      action: p.text().strictNullable(),
      /** Columns of the row as they became; nothing after it was deleted. */
      data: p.json<Readonly<Record<string, unknown>>>().strictNullable(),
    },
  });
  class History extends Schema.class {}
  Schema.setClass(History);
  return History;
}

/** One kept state of one record, whatever the register. */
export type HistoryRow = InstanceType<ReturnType<typeof historyEntity>>;
