import { defineEntity, p } from '@mikro-orm/core';
import { ownRows, personalRows } from '@metodgraf/subgraph-kit';
import { Campaign } from '../campaign/index.ts';
import { Instrument } from '../instrument/index.ts';
import { Invitation } from '../invitation/index.ts';
import { ScaleEdition } from '../scale/index.ts';
import { ASSESSMENT_ENDS } from './end.rules.ts';

export const ASSESSMENT_STATUSES = ['IN_PROGRESS', 'COMPLETED', 'EXPIRED'] as const;

const AssessmentSchema = defineEntity({
  name: 'Assessment',
  tableName: 'assessment',
  rowLevelSecurity: 'force',
  policies: [personalRows('result', 'person_id', 'select'), ownRows('person_id')],
  properties: {
    id: p.uuid().primary(),
    invitationId: () => p.manyToOne(Invitation).mapToPk().name('invitation_id').unique(),
    campaignId: () => p.manyToOne(Campaign).mapToPk().name('campaign_id').index(),
    instrumentId: () => p.manyToOne(Instrument).mapToPk().name('instrument_id'),
    personId: p.uuid().index(),
    status: p.enum(ASSESSMENT_STATUSES),
    startedAt: p.datetime(),
    finishedOn: p.date().nullable(),
    /** Empty while it goes on, and in those that ended before it was recorded. */
    endedBy: p.enum(ASSESSMENT_ENDS).nullable(),
    /** The last day on which the result holds. Source: GAP-03. */
    validUntil: p.date().nullable(),
    /** The region's scale in force when the assessment began: a later edition changes nothing here. */
    scaleVersion: () => p.manyToOne(ScaleEdition).mapToPk().name('scale_version'),
    version: p.integer().version(),
  },
});

/**
 * One person's attempt at one instrument in one campaign. A finished assessment never changes.
 *
 * @requirement R094
 * @requirement R207
 */
export class Assessment extends AssessmentSchema.class {}
AssessmentSchema.setClass(Assessment);
