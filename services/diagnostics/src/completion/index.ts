import type { Job, Module } from '@metodgraf/subgraph-kit';
import { closeOverdue } from './close-overdue.ts';
import { CompletionResolver } from './completion.resolver.ts';

export { assessmentState, deficitState } from './fact-states.ts';

export const completionModule: Module = { resolvers: [CompletionResolver] };

export const closeOverdueJob: Job = {
  name: 'close-overdue-assessments',
  everyMs: 60_000,
  async run(context) {
    await closeOverdue(context);
  },
};
