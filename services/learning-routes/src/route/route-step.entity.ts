import { defineEntity, p } from '@mikro-orm/core';
import { rowsOfParent } from '@metodgraf/subgraph-kit';
import { Match } from '../match/match.entity.ts';
import { LearningRoute } from './learning-route.entity.ts';
import { EDUCATION_FORMS } from './route.rules.ts';
import { STEP_STATES } from '../progress/progress.rules.ts';

const RouteStepSchema = defineEntity({
  name: 'RouteStep',
  tableName: 'route_step',
  rowLevelSecurity: 'force',
  policies: [rowsOfParent('route_id', 'learning_route')],
  checks: [
    {
      name: 'route_step_program_or_activity',
      expression: '(program_id is null) <> (activity_id is null)',
    },
    // Source: requirements §14.5, неформальный элемент не принимает документ о квалификации.
    {
      name: 'route_step_certificate_is_formal',
      expression: `form = 'FORMAL' or program_id is null`,
    },
    { name: 'route_step_takes_hours', expression: 'hours > 0' },
  ],
  properties: {
    id: p.uuid().primary(),
    routeId: p
      .manyToOne(LearningRoute)
      .mapToPk()
      .joinColumn('route_id')
      .index('route_step_route_id'),
    matchId: p.manyToOne(Match).mapToPk().joinColumn('match_id').index('route_step_match_id'),
    position: p.integer(),
    programId: p.uuid().nullable(),
    activityId: p.uuid().nullable(),
    form: p.enum([...EDUCATION_FORMS]),
    hours: p.integer(),
    state: p.enum([...STEP_STATES]),
  },
});

/**
 * One thing to do on the route. Source: приказ 2077, приложение 1: формальное, неформальное, информальное.
 * @requirement R205
 */
export class RouteStep extends RouteStepSchema.class {}
RouteStepSchema.setClass(RouteStep);
