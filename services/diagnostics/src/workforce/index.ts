import type { Module } from '@metodgraf/subgraph-kit';
import { workforceConsumer } from './on-workforce.ts';
import { Workforce, WorkforcePost } from './workforce.entity.ts';

export { Workforce, WorkforcePost } from './workforce.entity.ts';

export const workforceModule: Module = {
  entities: [Workforce, WorkforcePost],
  consumers: [workforceConsumer],
};
