import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { RightsNotice } from './rights-notice.entity.ts';

/** Leaves word of a change of rights to the person, in the transaction of the change. */
export function tellPerson(
  tx: EntityManager,
  notice: Pick<RightsNotice, 'personId' | 'kind' | 'what' | 'reason' | 'at'>,
): void {
  tx.create(RightsNotice, { id: randomUUID(), seenAt: null, ...notice });
}
