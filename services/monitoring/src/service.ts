import { defineService, reachConsumer } from '@metodgraf/subgraph-kit';
import { seed } from '../seed/seed.ts';
import { accompaniment } from './accompaniment/index.ts';
import { acts } from './act/index.ts';
import { assessments } from './assessment/index.ts';
import { attention } from './attention/index.ts';
import { calculations, recompute } from './calculation/index.ts';
import { configure } from './configure.ts';
import { indicators } from './indicator/index.ts';
import { JOBS } from './jobs.ts';
import { Acts202611212300 } from './migrations/202611212300_acts.ts';
import { Evidence202611212310 } from './migrations/202611212310_evidence.ts';
import { Calculations202611212320 } from './migrations/202611212320_calculations.ts';
import { RoadmapMarks202611220615 } from './migrations/202611220615_roadmap_marks.ts';
import { onFacts } from './on-facts.ts';
import { places } from './place/index.ts';
import { programs } from './program/index.ts';
import { roadmaps } from './roadmap/index.ts';
import { routes } from './route/index.ts';
import { snapshots } from './snapshot/index.ts';
import { studies } from './study/index.ts';
import { supports } from './support/index.ts';
import { values } from './value/index.ts';
import { workforce } from './workforce/index.ts';

/** Whether the region reaches its aims: numbers from the facts of all others, on the basis of the acts. */
export const service = defineService({
  name: 'monitoring',
  migrations: [
    { name: '202611212300_acts', class: Acts202611212300 },
    { name: '202611212310_evidence', class: Evidence202611212310 },
    { name: '202611212320_calculations', class: Calculations202611212320 },
    { name: '202611220615_roadmap_marks', class: RoadmapMarks202611220615 },
  ],
  configure,
  onFacts,
  jobs: JOBS,
  seed,
  commands: { recompute: (context, [day]) => recompute(context, day) },
  modules: [
    acts,
    indicators,
    roadmaps,
    workforce,
    places,
    assessments,
    programs,
    studies,
    routes,
    supports,
    accompaniment,
    calculations,
    values,
    snapshots,
    attention,
    { consumers: [reachConsumer] },
  ],
});
