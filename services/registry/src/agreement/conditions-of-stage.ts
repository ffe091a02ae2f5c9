import type { FilterQuery } from '@mikro-orm/core';
import type { Agreement } from './agreement.entity.ts';
import type { Stage } from './agreement-stage.rules.ts';

/** Agreements that stand at a stage on a day: what `stageOn` says of one, said to the database. */
export function conditionsOfStage(stage: Stage, day: string): FilterQuery<Agreement> {
  const approved = { state: { $in: ['SIGNED' as const, 'ENDED' as const, 'TERMINATED' as const] } };
  const notEnded = { $or: [{ endedOn: null }, { endedOn: { $gt: day } }] };
  const withinTerm = { $or: [{ to: null }, { to: { $gt: day } }] };
  switch (stage) {
    case 'DRAFT':
    case 'WITHDRAWN':
      return { state: stage };
    case 'SIGNED':
      return { $and: [approved, notEnded, { from: { $gt: day } }] };
    case 'IN_FORCE':
      return { $and: [approved, notEnded, withinTerm, { from: { $lte: day } }] };
    case 'TERMINATED':
      return { state: 'TERMINATED', endedOn: { $lte: day } };
    case 'ENDED':
      return {
        $or: [
          { state: 'ENDED', endedOn: { $lte: day } },
          { $and: [approved, notEnded, { to: { $lte: day } }] },
        ],
      };
  }
}
