import { historyEntity, rowsForRoles, rowsOfParent } from '@metodgraf/subgraph-kit';
import { defineEntity, p } from '@mikro-orm/core';

const AgreementObligationSchema = defineEntity({
  name: 'AgreementObligation',
  tableName: 'agreement_obligation',
  rowLevelSecurity: 'force',
  policies: [
    rowsOfParent('agreement_id', 'agreement', 'select'),
    rowsForRoles(['CENTER'], 'insert'),
    rowsForRoles(['CENTER'], 'update'),
    rowsForRoles(['CENTER'], 'delete'),
  ],
  properties: {
    id: p.uuid().primary(),
    agreementId: p.uuid().index(),
    partyId: p.uuid().index(),
    text: p.text(),
    clause: p.text().strictNullable(),
    dueOn: p.date(),
    everyMonths: p.integer().strictNullable(),
    /** The one whose fulfilment brought this one, when it recurs. */
    previousId: p.uuid().strictNullable(),
    doneOn: p.date().strictNullable(),
    note: p.text().strictNullable(),
    version: p.integer().version(),
  },
});

/**
 * What one party of an agreement owes the others, and by when. Source: приказ 2077, п. 5.2.
 * @requirement R133
 * @requirement R248
 */
export class AgreementObligation extends AgreementObligationSchema.class {}
AgreementObligationSchema.setClass(AgreementObligation);

export const AgreementObligationHistory = historyEntity(
  'AgreementObligation',
  'agreement_obligation',
);
