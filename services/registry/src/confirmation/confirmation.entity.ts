import { historyEntity, publicRows, rowsForRoles, rowsOfParent } from '@metodgraf/subgraph-kit';
import { defineEntity, p } from '@mikro-orm/core';

const ConfirmationCampaignSchema = defineEntity({
  name: 'ConfirmationCampaign',
  tableName: 'confirmation_campaign',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsForRoles(['CENTER'], 'update')],
  uniques: [{ name: 'confirmation_campaign_once', properties: ['from'] }],
  properties: {
    id: p.uuid().primary(),
    /** The quarter: its first day and the first day of the next. */
    from: p.date().name('since'),
    to: p.date().name('until'),
    /** The last day to confirm. */
    dueOn: p.date(),
    version: p.integer().version(),
  },
});

/**
 * One quarter in which every record of the base of regional methodologists is to be confirmed. The registry opens
 * it by itself. Source: приказ 1971, приложение, направление 1, мероприятие 4.
 *
 * @requirement R002
 * @requirement R230
 */
export class ConfirmationCampaign extends ConfirmationCampaignSchema.class {}
ConfirmationCampaignSchema.setClass(ConfirmationCampaign);

export const ConfirmationCampaignHistory = historyEntity(
  'ConfirmationCampaign',
  'confirmation_campaign',
);

const ConfirmationSchema = defineEntity({
  name: 'Confirmation',
  tableName: 'confirmation',
  rowLevelSecurity: 'force',
  policies: [
    rowsOfParent('appointment_id', 'appointment', 'select'),
    rowsForRoles(['CENTER'], 'insert'),
  ],
  uniques: [{ name: 'confirmation_once', properties: ['appointmentId', 'campaignId'] }],
  properties: {
    id: p.uuid().primary(),
    appointmentId: p.uuid(),
    campaignId: p.uuid().index(),
    on: p.date().name('confirmed_on'),
    /** Who looked at the record and found it right. */
    confirmedBy: p.uuid(),
  },
});

/** That somebody confirmed a record in the campaign of a quarter; never changed. */
export class Confirmation extends ConfirmationSchema.class {}
ConfirmationSchema.setClass(Confirmation);
