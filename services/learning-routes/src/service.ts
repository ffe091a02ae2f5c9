import { defineService, reachConsumer } from '@metodgraf/subgraph-kit';
import { seed } from '../seed/seed.ts';
import { attention } from './attention/index.ts';
import { match } from './match/index.ts';
import { migrations } from './migrations/index.ts';
import { need } from './need/index.ts';
import { loadDeficitKinds } from './need/load-deficit-kinds.ts';
import { offer } from './offer/index.ts';
import { person } from './person/index.ts';
import { progress } from './progress/index.ts';
import { route } from './route/index.ts';

/** Matches and individual learning routes; the only list of the service's modules. */
export const service = defineService({
  name: 'learning-routes',
  migrations,
  modules: [need, offer, match, route, progress, person, attention, { consumers: [reachConsumer] }],
  configure: loadDeficitKinds,
  seed,
});
