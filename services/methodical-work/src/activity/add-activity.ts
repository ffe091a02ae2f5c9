import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { perform, type Problem, refusal, type RequestContext } from '@metodgraf/subgraph-kit';
import { Competency } from '../competency/competency.entity.ts';
import { ActivitySeats } from '../seat/activity-seats.entity.ts';
import { SupportForm } from '../support-form/support-form.entity.ts';
import { inForceOn } from '../support-form/support-form.rules.ts';
import { ActivityCompetency } from './activity-competency.entity.ts';
import { Activity } from './activity.entity.ts';
import type { AddActivityInput } from './activity.graphql.ts';
import { addOwnActivity, organizationOf } from './activity.policy.ts';
import { faultOfActivity } from './activity.rules.ts';
import { announceActivity } from './announce-activity.ts';

/** Announces an event or a form of support of the viewer's organization. */
export function addActivity(
  ctx: RequestContext,
  requestId: string,
  input: AddActivityInput,
): Promise<Activity | Problem> {
  const change = { action: addOwnActivity.action, requestId, input, answers: Activity };
  return perform(ctx, change, async (tx) => {
    const ownerId = organizationOf(ctx.viewer);
    const forms = inForceOn(await tx.find(SupportForm, {}), input.startsOn);
    const fault = faultOfActivity(input, new Set(forms.map(({ code }) => code)));
    if (fault) return fault;
    await refuseUnknownCompetencies(tx, input);

    const { title, kind, supportFormCode, startsOn, endsOn, hours, place, description } = input;
    const activity = tx.create(Activity, {
      id: randomUUID(),
      ownerId,
      title: title.trim(),
      kind,
      supportFormCode: kind === 'SUPPORT' ? (supportFormCode ?? null) : null,
      startsOn,
      endsOn,
      hours,
      place: place.trim(),
      description: description.trim(),
    });
    addParts(tx, activity, input);
    await announceActivity(tx, activity);
    return activity;
  });
}

function addParts(
  tx: EntityManager,
  { id: activityId, ownerId }: Activity,
  { competencyIds, seats }: AddActivityInput,
): void {
  for (const competencyId of new Set(competencyIds)) {
    tx.create(ActivityCompetency, { id: randomUUID(), activityId, ownerId, competencyId });
  }
  if (typeof seats === 'number') {
    tx.create(ActivitySeats, { id: randomUUID(), activityId, seats, taken: 0 });
  }
}

/** Screens list the framework, so only broken input gets here. */
async function refuseUnknownCompetencies(
  tx: EntityManager,
  { competencyIds }: AddActivityInput,
): Promise<void> {
  const asked = new Set(competencyIds);
  const known = await tx.count(Competency, { id: { $in: [...asked] } });
  if (known < asked.size) throw refusal('BAD_USER_INPUT', 'Такой компетенции нет в рамке');
}
