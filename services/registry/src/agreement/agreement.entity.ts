import { historyEntity, rowsForRoles, type RowPolicy, rowsOfParent } from '@metodgraf/subgraph-kit';
import { defineEntity, p } from '@mikro-orm/core';

/** Agreements of the organization one acts for, also when it is a party no more. */
const ofParties: RowPolicy = {
  name: 'of_parties',
  command: 'select',
  using: `(select nullif(current_setting('app.organization', true), '')) = any (party_ids)`,
};

const AgreementSchema = defineEntity({
  name: 'Agreement',
  tableName: 'agreement',
  rowLevelSecurity: 'force',
  policies: [
    // The ministry sees to it that agreements are made. Source: приказ 2077, п. 3.2.1.
    rowsForRoles(['CENTER', 'MINISTRY'], 'select'),
    ofParties,
    rowsForRoles(['CENTER'], 'insert'),
    rowsForRoles(['CENTER'], 'update'),
  ],
  properties: {
    id: p.uuid().primary(),
    templateCode: p.text(),
    kind: p.enum(['TRIPARTITE', 'COLLEGE', 'COOPERATION']),
    title: p.text(),
    /** The text with its places: a draft's own, at first that of the template. */
    body: p.text(),
    /** The text as it was signed: what parties are called later changes nothing in it. */
    signedText: p.text().strictNullable(),
    number: p.text().strictNullable(),
    signedOn: p.date().strictNullable(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
    state: p.enum(['DRAFT', 'SIGNED', 'ENDED', 'TERMINATED', 'WITHDRAWN']),
    endedOn: p.date().strictNullable(),
    ending: p.enum(['FULFILLED', 'BY_CONSENT', 'UNILATERAL', 'REPLACED']).strictNullable(),
    endReason: p.text().strictNullable(),
    searchName: p.text(),
    /** All who are or were parties; kept by the database, read by the row policy. */
    partyIds: p.array().default([]),
    version: p.integer().version(),
  },
});

/**
 * An agreement between institutions of the system, from its draft to its end.
 * Source: приказ 1971, п. 3.4, 4.2.1; приказ 2077, п. 3.2.1; положение о ММЦ, п. 4.1.3.
 * @requirement R029
 * @requirement R133
 * @requirement R151
 */
export class Agreement extends AgreementSchema.class {}
AgreementSchema.setClass(Agreement);

export const AgreementHistory = historyEntity('Agreement', 'agreement');

const centerKeepsRowsOf = [
  rowsOfParent('agreement_id', 'agreement', 'select'),
  rowsForRoles(['CENTER'], 'insert'),
  rowsForRoles(['CENTER'], 'update'),
  rowsForRoles(['CENTER'], 'delete'),
];

const AgreementPartySchema = defineEntity({
  name: 'AgreementParty',
  tableName: 'agreement_party',
  rowLevelSecurity: 'force',
  policies: centerKeepsRowsOf,
  properties: {
    id: p.uuid().primary(),
    agreementId: p.uuid().index(),
    role: p.text(),
    organizationId: p.uuid().index(),
    signerName: p.text().strictNullable(),
    signerPost: p.text().strictNullable(),
    signerBasis: p.text().strictNullable(),
    from: p.date().name('since'),
    /** The first day when a successor is the party instead. */
    to: p.date().name('until').strictNullable(),
    /** By which act of reorganization it became the party. */
    act: p.text().strictNullable(),
    version: p.integer().version(),
  },
});

/**
 * A party of an agreement in its role; a reorganized institution gives way to its successor on a day. How
 * many parties there may be in each role the database counts. Source: приказ 1971, п. 3.4.
 * @requirement R185
 */
export class AgreementParty extends AgreementPartySchema.class {}
AgreementPartySchema.setClass(AgreementParty);

export const AgreementPartyHistory = historyEntity('AgreementParty', 'agreement_party');

const AgreementFileSchema = defineEntity({
  name: 'AgreementFile',
  tableName: 'agreement_file',
  rowLevelSecurity: 'force',
  policies: centerKeepsRowsOf,
  properties: {
    id: p.uuid().primary(),
    agreementId: p.uuid().index(),
    /** Whose fulfilment it proves; nothing for papers of the agreement itself. */
    obligationId: p.uuid().index().strictNullable(),
    fileId: p.uuid().index(),
    kind: p.enum(['SCAN', 'ANNEX', 'PROOF', 'OTHER']),
    addedOn: p.date(),
  },
});

/** A file of an agreement: whoever sees the agreement may read it. */
export class AgreementFile extends AgreementFileSchema.class {}
AgreementFileSchema.setClass(AgreementFile);
