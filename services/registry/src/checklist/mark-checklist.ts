import { randomUUID } from 'node:crypto';
import {
  conflict,
  forEdit,
  perform,
  Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Organization } from '../organization/index.ts';
import { Territory } from '../territory/index.ts';
import { ChecklistItem, ChecklistMark } from './checklist.entity.ts';
import type { MarkChecklistInput } from './checklist.graphql.ts';
import { markChecklistPolicy } from './checklist.policy.ts';
import { checkMark } from './checklist.rules.ts';

/** Marks one item of a checklist as done since a day, or as not done. */
export function markChecklist(
  ctx: RequestContext,
  requestId: string,
  input: MarkChecklistInput,
): Promise<ChecklistMark | Problem> {
  const change = { action: markChecklistPolicy.action, requestId, input, answers: ChecklistMark };
  return perform(ctx, change, async (tx) => {
    const subject = {
      organizationId: input.organizationId ?? null,
      territoryId: input.territoryId ?? null,
    };
    markChecklistPolicy.assert(ctx.viewer, subject);
    const item = await tx.findOne(ChecklistItem, { code: input.itemCode });
    if (!item) return new Problem('ITEM_UNKNOWN');
    const doneOn = input.doneOn ?? null;
    const about = { list: item.list, subject: await kindOf(tx, subject) };
    const refused = checkMark(about, { doneOn, day: today(ctx) });
    if (refused) return refused;

    const given = {
      doneOn,
      document: input.document?.trim() || null,
      note: input.note?.trim() || null,
    };
    const existing = await tx.findOne(ChecklistMark, { itemCode: item.code, ...subject });
    if (!existing) {
      if (input.version !== 0) throw conflict();
      return tx.create(ChecklistMark, {
        id: randomUUID(),
        itemCode: item.code,
        ...subject,
        ...given,
      });
    }
    const mark = await forEdit(tx, ChecklistMark, { id: existing.id, version: input.version });
    return tx.assign(mark, given);
  });
}

async function kindOf(
  tx: EntityManager,
  { organizationId, territoryId }: Pick<ChecklistMark, 'organizationId' | 'territoryId'>,
): Promise<string> {
  if (territoryId !== null) await tx.findOneOrFail(Territory, { id: territoryId });
  if (organizationId === null) return 'TERRITORY';
  return (await tx.findOneOrFail(Organization, { id: organizationId })).typeCode;
}
