import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const MatchSchema = defineEntity({
  name: 'Match',
  tableName: 'match',
  rowLevelSecurity: 'force',
  policies: [personalRows('learning', 'person_id', 'select')],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    programId: p.uuid().nullable(),
    assessments: p.json<readonly string[]>(),
    decidedOn: p.date(),
  },
});

/** A recorded choice of a program because of a diagnostic. Without it I-3 counts nobody (GAP-04). */
export class Match extends MatchSchema.class {}
MatchSchema.setClass(Match);
