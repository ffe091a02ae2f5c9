import { policy } from '@metodgraf/subgraph-kit';
import { type Offered, offersIt } from '../program/program.policy.ts';

export const enrolToOwnProgram = policy<Offered>('catalog:enrolment:add', offersIt);
export const completeOwnEnrolment = policy<Offered>('catalog:enrolment:complete', offersIt);
export const withdrawOwnEnrolment = policy<Offered>('catalog:enrolment:withdraw', offersIt);
