import { policy } from '@metodgraf/subgraph-kit';

/** The center records who is authorized for what. Source: приказ 1971, п. 1.3. */
export const keepMandatesPolicy = policy<null>(
  'registry:mandate:keep',
  ({ role }) => role === 'CENTER',
);
