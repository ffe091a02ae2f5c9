import { publicRows } from '@metodgraf/subgraph-kit';
import { defineEntity, p } from '@mikro-orm/core';

const SubjectFunctionSchema = defineEntity({
  name: 'SubjectFunction',
  tableName: 'subject_function',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    code: p.text().primary(),
    /** Whose function it is; otherwise of everyone of a level. */
    typeCode: p.text().strictNullable(),
    level: p.text().strictNullable(),
    title: p.text(),
    clause: p.text(),
    /** The act of the clause: lists of different editions are told apart by it. */
    document: p.text(),
    validFrom: p.date(),
    validTo: p.date().strictNullable(),
    position: p.integer(),
  },
});

/**
 * One kind of activity that an act assigns to a kind of party, in the period of the act's edition.
 * @requirement R192
 */
export class SubjectFunction extends SubjectFunctionSchema.class {}
SubjectFunctionSchema.setClass(SubjectFunction);
