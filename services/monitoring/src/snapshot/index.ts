import type { Module, RequestContext } from '@metodgraf/subgraph-kit';
import { Calculation } from '../calculation/index.ts';
import { SnapshotResolver } from './snapshot.resolver.ts';

export { computeSnapshots } from './compute-snapshots.ts';

/** Numbers frozen on a day. */
export const snapshots: Module = {
  resolvers: [SnapshotResolver],
  references: {
    Snapshot: ({ id }: { id: string }, { em }: RequestContext) =>
      em.findOne(Calculation, { id, kind: 'SNAPSHOT' }),
  },
};
