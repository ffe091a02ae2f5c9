import { randomUUID } from 'node:crypto';
import type { EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../identity/viewer.ts';

/** What happened to one record: its kind, id and the names of the fields, never their values. */
export interface AuditedChange {
  entity: string;
  id: string;
  kind: string;
  fields: string[];
}

/** Collects what one unit of work changes, so that no use case can forget to say it. */
export class AuditTrail implements EventSubscriber {
  #changes: AuditedChange[] = [];

  afterFlush({ uow }: FlushEventArgs): void {
    for (const { meta, entity, type, payload } of uow.getChangeSets()) {
      const { id } = entity as { id?: string | number };
      this.#changes.push({
        entity: meta.className,
        id: String(id ?? ''),
        kind: type,
        fields: Object.keys(payload).toSorted(),
      });
    }
  }

  /** What was rolled back did not happen. */
  forget(): void {
    this.#changes = [];
  }

  /** Writes who did what into the transaction that did it. */
  async write(
    tx: EntityManager,
    viewer: Viewer,
    deed: Omit<AuditedDeed, 'changes'>,
  ): Promise<void> {
    await writeAudit(tx, viewer, { ...deed, changes: this.#changes });
  }
}

/** One row of the audit besides who did it. */
export interface AuditedDeed {
  readonly action: string;
  readonly outcome: string;
  readonly at: Date;
  readonly changes: readonly AuditedChange[];
}

/** Records a deed that is no change of entities, such as the reading of a personal file. */
export async function writeAudit(
  tx: EntityManager,
  viewer: Viewer,
  { action, outcome, at, changes }: AuditedDeed,
): Promise<void> {
  await tx.execute(
    'insert into audit (id, at, actor, role, action, outcome, changes) values (?, ?, ?, ?, ?, ?, ?::jsonb)',
    [randomUUID(), at, viewer.person, viewer.role, action, outcome, JSON.stringify(changes)],
  );
}
