import { policy } from '@metodgraf/subgraph-kit';
import { type Offered, offersIt } from '../program/program.policy.ts';

export const addOwnCohort = policy<Offered>('catalog:cohort:add', offersIt);
