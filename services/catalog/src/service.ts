import { seed } from '../seed/seed.ts';
import { defineService, reachConsumer } from '@metodgraf/subgraph-kit';
import { attention } from './attention/index.ts';
import { cohorts } from './cohort/index.ts';
import { competencies } from './competency/index.ts';
import { enrolments } from './enrolment/index.ts';
import { Programs202611212300 } from './migrations/202611212300_programs.ts';
import { Enrolments202611212310 } from './migrations/202611212310_enrolments.ts';
import { programs } from './program/index.ts';
import { referrals } from './referral/index.ts';

/** The catalogue of programs with its intakes and learners. */
export const service = defineService({
  name: 'catalog',
  migrations: [
    { name: '202611212300_programs', class: Programs202611212300 },
    { name: '202611212310_enrolments', class: Enrolments202611212310 },
  ],
  modules: [
    programs,
    cohorts,
    competencies,
    enrolments,
    referrals,
    attention,
    { consumers: [reachConsumer] },
  ],
  seed,
});
