import { historyEntity, publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import { defineEntity, p } from '@mikro-orm/core';

const MmcTerritorySchema = defineEntity({
  name: 'MmcTerritory',
  tableName: 'mmc_territory',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsForRoles(['CENTER'], 'insert'), rowsForRoles(['CENTER'], 'update')],
  properties: {
    id: p.uuid().primary(),
    mmcId: p.uuid().index(),
    territoryId: p.text(),
    act: p.text(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    version: p.integer().version(),
  },
});

/**
 * A municipality under an intermunicipal center for a time; the database refuses a second center on any day.
 * Source: положение о ММЦ, п. 2.9, 4.4, приложение 1.
 * @requirement R006
 * @requirement R186
 * @requirement R222
 */
export class MmcTerritory extends MmcTerritorySchema.class {}
MmcTerritorySchema.setClass(MmcTerritory);

export const MmcTerritoryHistory = historyEntity('MmcTerritory', 'mmc_territory');
