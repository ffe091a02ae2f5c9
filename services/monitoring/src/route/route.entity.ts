import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';

const RouteSchema = defineEntity({
  name: 'Route',
  tableName: 'route',
  rowLevelSecurity: 'force',
  policies: [personalRows('learning', 'person_id', 'select')],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    /** The assessments the route answers. */
    basis: p.json<readonly string[]>(),
    approvedOn: p.date().nullable(),
  },
});

/** An individual learning route as far as indicators ask about it. */
export class Route extends RouteSchema.class {}
RouteSchema.setClass(Route);
