import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';
import { readByProvider } from '../program/provider-rows.policy.ts';
import { Program } from '../program/program.entity.ts';

const ReferralSchema = defineEntity({
  name: 'Referral',
  tableName: 'referral',
  rowLevelSecurity: 'force',
  policies: [personalRows('learning', 'person_id', 'select'), readByProvider()],
  properties: {
    /** The id of the match in learning-routes: one match sends one person to one program. */
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    programId: () => p.manyToOne(Program).mapToPk().name('program_id').index(),
    providerId: p.uuid().index(),
    decidedOn: p.date(),
  },
});

/** A person sent to a program by an approved match; waiting until admitted. */
export class Referral extends ReferralSchema.class {}
ReferralSchema.setClass(Referral);
