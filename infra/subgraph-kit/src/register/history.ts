import type { EntityClass } from '@mikro-orm/core';
import { notFound } from '../problem/refusal.ts';
import type { RequestContext } from '../request/context.ts';
import { changesBetween, type FieldChange, type FieldLabels } from './changes.rules.ts';
import { named } from './named-changes.ts';
import type { HistoryRow } from './history.entity.ts';
import type { RecordVersion } from './record-version.ts';

/** A register's history and what its columns are called. */
export interface Historied {
  readonly history: EntityClass<HistoryRow>;
  readonly labels: FieldLabels;
}

const MOST = 200;

/** States of one record, newest first, each with what it changed; technical changes are left out. */
export async function historyOfRecord(
  ctx: RequestContext,
  { history, labels }: Historied,
  recordId: string,
): Promise<RecordVersion[]> {
  const states = await ctx.em.find(
    history,
    { recordId },
    { orderBy: { version: 'desc' }, limit: MOST },
  );
  const versions = states
    .map(({ version, at, actor, role, action, data }, place) => ({
      version,
      at,
      by: actor === null ? null : { id: actor },
      role,
      action,
      changes: changesBetween(labels, states[place + 1]?.data ?? null, data),
    }))
    .filter(({ changes }) => changes.length > 0);
  const words = await named(
    ctx,
    labels,
    versions.flatMap(({ changes }) => changes),
  );
  return versions.map((version) => ({ ...version, changes: version.changes.map(words) }));
}

/** What differs between two states of one record, by their numbers. */
export async function compareStates(
  ctx: RequestContext,
  { history, labels }: Historied,
  { recordId, from, to }: { recordId: string; from: number; to: number },
): Promise<FieldChange[]> {
  const states = await ctx.em.find(history, { recordId, version: { $in: [from, to] } });
  const [before, after] = [from, to].map((number) =>
    states.find(({ version }) => version === number),
  );
  if (before === undefined || after === undefined) throw notFound();
  const changes = changesBetween(labels, before.data, after.data);
  return changes.map(await named(ctx, labels, changes));
}
