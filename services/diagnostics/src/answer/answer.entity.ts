import { defineEntity, p } from '@mikro-orm/core';
import { ownRows, personalRows } from '@metodgraf/subgraph-kit';
import { Assessment } from '../assessment/index.ts';
import { Item } from '../instrument/index.ts';

const AnswerSchema = defineEntity({
  name: 'Answer',
  tableName: 'answer',
  rowLevelSecurity: 'force',
  policies: [personalRows('result', 'person_id', 'select'), ownRows('person_id')],
  uniques: [{ properties: ['assessmentId', 'itemId'], name: 'answer_once_an_item' }],
  properties: {
    id: p.uuid().primary(),
    assessmentId: () => p.manyToOne(Assessment).mapToPk().name('assessment_id'),
    itemId: () => p.manyToOne(Item).mapToPk().name('item_id'),
    personId: p.uuid().index(),
    optionIds: p.json<readonly string[]>(),
    /** Grows with every change on the person's screen; the greater one is the newer answer. */
    sequence: p.integer(),
    savedAt: p.datetime(),
  },
});

/** The newest answer of a person to one question of an assessment. */
export class Answer extends AnswerSchema.class {}
AnswerSchema.setClass(Answer);
