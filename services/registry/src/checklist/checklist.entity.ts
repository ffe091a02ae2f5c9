import { historyEntity, publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import { defineEntity, p } from '@mikro-orm/core';
import { municipalRows } from '../territory/index.ts';

const ChecklistItemSchema = defineEntity({
  name: 'ChecklistItem',
  tableName: 'checklist_item',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    code: p.text().primary(),
    list: p.text(),
    listTitle: p.text(),
    title: p.text(),
    clause: p.text(),
    position: p.integer(),
  },
});

/** What an act wants of a college, a municipality or the ЦНППМ: configuration of the region. */
export class ChecklistItem extends ChecklistItemSchema.class {}
ChecklistItemSchema.setClass(ChecklistItem);

const ChecklistMarkSchema = defineEntity({
  name: 'ChecklistMark',
  tableName: 'checklist_mark',
  rowLevelSecurity: 'force',
  policies: [
    publicRows(),
    rowsForRoles(['CENTER'], 'insert'),
    rowsForRoles(['CENTER'], 'update'),
    municipalRows('territory_id', 'insert'),
    municipalRows('territory_id', 'update'),
  ],
  properties: {
    id: p.uuid().primary(),
    itemCode: p.text(),
    organizationId: p.uuid().strictNullable(),
    territoryId: p.text().strictNullable(),
    /** Since when it is so; nothing while it is not. */
    doneOn: p.date().strictNullable(),
    document: p.text().strictNullable(),
    note: p.text().strictNullable(),
    version: p.integer().version(),
  },
});

/**
 * Whether and since when one item of a checklist holds of an organization or a municipality.
 * Source: положение о ММЦ, п. 4.1; положение о ММС, п. 3.1, 3.2, 4.10; приказ 2077, п. 4.1.
 * @requirement R079
 * @requirement R165
 * @requirement R166
 * @requirement R266
 * @requirement R269
 */
export class ChecklistMark extends ChecklistMarkSchema.class {}
ChecklistMarkSchema.setClass(ChecklistMark);

export const ChecklistMarkHistory = historyEntity('ChecklistMark', 'checklist_mark');
