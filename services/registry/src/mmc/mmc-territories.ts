import { listBy } from '@metodgraf/subgraph-kit';
import { MmcTerritory } from './mmc-territory.entity.ts';

/** Municipalities of a center for all time, the present ones first. */
export const territoriesOfMmc = listBy<MmcTerritory>(
  (em, ids) =>
    em.find(
      MmcTerritory,
      { mmcId: { $in: ids } },
      { orderBy: { to: 'desc nulls first', from: 'desc' } },
    ),
  ({ mmcId }) => mmcId,
);

/** Centers of a municipality for all time, the latest first. */
export const mmcsOfTerritory = listBy<MmcTerritory>(
  (em, ids) => em.find(MmcTerritory, { territoryId: { $in: ids } }, { orderBy: { from: 'desc' } }),
  ({ territoryId }) => territoryId,
);
