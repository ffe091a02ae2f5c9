import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const MatchSchema = defineEntity({
  name: 'Match',
  tableName: 'match',
  rowLevelSecurity: 'force',
  policies: [personalRows('learning')],
  checks: [
    {
      name: 'match_program_or_activity',
      expression: '(program_id is null) <> (activity_id is null)',
    },
  ],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index('match_person_id'),
    programId: p.uuid().nullable(),
    activityId: p.uuid().nullable(),
    assessmentIds: p.json<readonly string[]>(),
    deficitIds: p.json<readonly string[]>(),
    decidedOn: p.date(),
    decidedBy: p.uuid(),
    federalOnDecision: p.boolean(),
    /** Since when it sends the person there: the approval of its route. */
    approvedOn: p.date().nullable(),
    withdrawnOn: p.date().nullable(),
  },
});

/**
 * The record that a program or an activity was chosen for a person because of a diagnostic.
 * Indicator I-3 counts nothing without it. Source: приказ 1971, п. 5.2, абз. 1; GAP-04.
 * @requirement R109, I-3
 */
export class Match extends MatchSchema.class {}
MatchSchema.setClass(Match);
