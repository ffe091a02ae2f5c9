import { WorkforceFact } from '@metodgraf/facts';
import { consume } from '@metodgraf/subgraph-kit';
import { Educator } from './educator.entity.ts';

/** Keeps educators alone: forms of support are for nobody else. */
export const onWorkforce = consume(WorkforceFact, {
  async apply(tx, { subject, data: { kind, birthDate, since } }) {
    if (kind === 'EDUCATOR') {
      await tx.upsert(Educator, { personId: subject, birthDate, teachingSince: since });
    } else {
      await tx.nativeDelete(Educator, { personId: subject });
    }
  },
  async remove(tx, subject) {
    await tx.nativeDelete(Educator, { personId: subject });
  },
});
