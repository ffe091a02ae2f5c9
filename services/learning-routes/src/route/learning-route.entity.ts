import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';
import { ROUTE_STATUSES } from './route.rules.ts';

const LearningRouteSchema = defineEntity({
  name: 'LearningRoute',
  tableName: 'learning_route',
  rowLevelSecurity: 'force',
  policies: [personalRows('learning')],
  uniques: [
    {
      name: 'learning_route_one_open_per_person',
      properties: ['personId'],
      where: { status: { $ne: 'CLOSED' } },
    },
  ],
  indexes: [
    { name: 'learning_route_person_id', properties: ['personId'] },
    { name: 'learning_route_created_on', properties: ['createdOn', 'id'] },
  ],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    status: p.enum([...ROUTE_STATUSES]),
    /** Ids of the deficits it answers; what they are only diagnostics tells. */
    basis: p.json<readonly string[]>(),
    hoursBudget: p.integer(),
    pace: p.text(),
    /** What is not proven of the generated choice, in words; null when it is the best. */
    unproven: p.text().nullable(),
    createdBy: p.uuid(),
    createdOn: p.date(),
    agreedBy: p.uuid().nullable(),
    agreedOn: p.date().nullable(),
    approvedBy: p.uuid().nullable(),
    approvedOn: p.date().nullable(),
    returnedBy: p.uuid().nullable(),
    returnReason: p.text().nullable(),
    closedOn: p.date().nullable(),
    /** Counts changes of the steps, so that they move the version too. */
    revision: p.integer().default(0),
    version: p.integer().version(),
  },
});

/**
 * An individual learning route: what a person studies because of which deficits, in what time.
 * Source: приказ 1971, п. 1.3.
 * @requirement R099, R100, R204
 */
export class LearningRoute extends LearningRouteSchema.class {}
LearningRouteSchema.setClass(LearningRoute);
