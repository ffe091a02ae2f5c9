import { defineEntity, p } from '@mikro-orm/core';
import { ownedRows, publicRows, rowsForRoles } from '@metodgraf/subgraph-kit';
import { type CampaignStatus, campaignStatus } from './campaign.rules.ts';
import { Instrument } from '../instrument/index.ts';

const CampaignSchema = defineEntity({
  name: 'Campaign',
  tableName: 'campaign',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsForRoles(['CENTER'], 'insert'), ownedRows('conducted_by', 'update')],
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    instrumentId: () => p.manyToOne(Instrument).mapToPk().name('instrument_id'),
    opensOn: p.date(),
    /** The last day on which answers are accepted. */
    closesOn: p.date(),
    /** Set when it was closed by hand, before its last day ended. */
    closedOn: p.date().nullable(),
    /** Who answers for the diagnostic: indicators tell ЦНППМ apart from others. */
    conductedBy: p.uuid(),
    /** Clause of the act it is held under, as `document#anchor`. */
    clause: p.text().nullable(),
    version: p.integer().version(),
  },
});

/**
 * A window in which invited people pass one instrument.
 *
 * @requirement R094
 * @requirement R231
 */
export class Campaign extends CampaignSchema.class {
  /** What the campaign is on a day of the region. */
  statusOn(day: string): CampaignStatus {
    return campaignStatus(this, day);
  }
}
CampaignSchema.setClass(Campaign);
