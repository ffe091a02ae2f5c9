import { historyEntity, publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import { defineEntity, p } from '@mikro-orm/core';
import { municipalRows } from '../territory/index.ts';

const ResponsiblePersonSchema = defineEntity({
  name: 'ResponsiblePerson',
  tableName: 'responsible_person',
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
    kind: p.enum(['PASSPORT_CONTROLLER', 'ECOSYSTEM_OPERATOR', 'ROUTE_COORDINATOR', 'CENTER_HEAD']),
    personId: p.uuid(),
    /** Where the duty is carried; of a coordinator the territory says it. */
    organizationId: p.uuid().strictNullable(),
    territoryId: p.text().strictNullable().index(),
    actTitle: p.text(),
    actNumber: p.text(),
    actOn: p.date(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    version: p.integer().version(),
  },
});

/**
 * A person whom an act made responsible: for the passport, for the digital ecosystem, for routes in a
 * municipality, for the ЦНППМ itself (there the act is the letter of approval of the federal operator).
 * Source: приказ 2077, п. 2, 3.2.1, приложение 2, строки 3, 5, 7.
 * @requirement R007
 * @requirement R008
 * @requirement R135
 * @requirement R173
 * @requirement R229
 */
export class ResponsiblePerson extends ResponsiblePersonSchema.class {}
ResponsiblePersonSchema.setClass(ResponsiblePerson);

export const ResponsiblePersonHistory = historyEntity('ResponsiblePerson', 'responsible_person');
