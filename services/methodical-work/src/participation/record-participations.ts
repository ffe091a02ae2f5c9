import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ParticipationFact } from '@metodgraf/facts';
import {
  conflict,
  notFound,
  perform,
  type Problem,
  publishAll,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { Activity } from '../activity/activity.entity.ts';
import { stateOfParticipation } from './announce-participation.ts';
import { Participation } from './participation.entity.ts';
import type { RecordParticipationsInput } from './participation.graphql.ts';
import { recordOwnParticipation } from './participation.policy.ts';
import { faultOfRecord } from './participation.rules.ts';

/** Records a whole list for one day: all of it or, when one mark is refused, nothing. */
export function recordParticipations(
  ctx: RequestContext,
  requestId: string,
  input: RecordParticipationsInput,
): Promise<Activity | Problem> {
  const change = { action: recordOwnParticipation.action, requestId, input, answers: Activity };
  return perform(ctx, change, async (tx) => {
    const activity = await tx.findOneOrFail(Activity, { id: input.activityId });
    recordOwnParticipation.assert(ctx.viewer, activity);
    const fault = faultOfRecord(input.on, activity, today(ctx));
    if (fault) return fault;

    const marked = await markedOf(tx, input);
    for (const { participation, outcome } of marked) {
      participation.outcome = outcome;
      participation.recordedFor = outcome === 'REGISTERED' ? null : input.on;
    }
    const states = marked.map(({ participation }) => ({
      subject: participation.id,
      state: stateOfParticipation(participation, activity),
    }));
    await publishAll(tx, ParticipationFact, states);
    return activity;
  });
}

/** The marked with their marks; locked in one order, so that two who record the same list do not wait for each other. */
async function markedOf(
  tx: EntityManager,
  { activityId, marks }: RecordParticipationsInput,
): Promise<{ participation: Participation; outcome: Participation['outcome'] }[]> {
  const listed = await tx.find(
    Participation,
    { activityId, id: { $in: marks.map(({ id }) => id) } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const byId = new Map(listed.map((participation) => [participation.id, participation]));
  return marks.map(({ id, version, outcome }) => {
    const participation = byId.get(id);
    if (!participation) throw notFound();
    if (participation.version !== version) throw conflict();
    return { participation, outcome };
  });
}
