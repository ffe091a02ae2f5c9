import { defineService, reachConsumer } from '@metodgraf/subgraph-kit';
import { seed } from '../seed/seed.ts';
import { activities } from './activity/index.ts';
import { attention } from './attention/index.ts';
import { competencies } from './competency/index.ts';
import { Activities202611212350 } from './migrations/202611212350_activities.ts';
import { participations } from './participation/index.ts';
import { seats } from './seat/index.ts';
import { loadSupportForms, supportForms } from './support-form/index.ts';
import { workforce } from './workforce/index.ts';

/** Methodical events and forms of support with the people who take part. */
export const service = defineService({
  name: 'methodical-work',
  migrations: [{ name: '202611212350_activities', class: Activities202611212350 }],
  modules: [
    activities,
    seats,
    supportForms,
    competencies,
    participations,
    workforce,
    attention,
    { consumers: [reachConsumer] },
  ],
  configure: loadSupportForms,
  seed,
});
