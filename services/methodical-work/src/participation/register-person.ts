import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { onViolation, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { Activity } from '../activity/activity.entity.ts';
import { announceActivity } from '../activity/announce-activity.ts';
import { takeSeat } from '../seat/take-seat.ts';
import { announceParticipation, introduce } from './announce-participation.ts';
import { isAccompanied, isKnown } from './known-person.ts';
import { Participation } from './participation.entity.ts';
import type { RegisterForActivityInput } from './participation.graphql.ts';
import { registerPerson } from './participation.policy.ts';
import { faultOfRegistration, type RegistrationProblem } from './participation.rules.ts';

/** Puts a person on the list of an activity, on a seat when seats are counted. */
export function registerForActivity(
  ctx: RequestContext,
  requestId: string,
  input: RegisterForActivityInput,
): Promise<Participation | Problem> {
  const { personId, activityId } = input;
  const change = { action: registerPerson.action, requestId, input, answers: Participation };
  return perform(ctx, change, async (tx) => {
    const activity = await tx.findOneOrFail(Activity, { id: activityId });
    const { ownerId } = activity;
    const accompanied = await isAccompanied(tx, ctx, personId);
    registerPerson.assert(ctx.viewer, { personId, ownerId, accompanied });
    const fault = await faultOfEntry(tx, activity, { personId, day: today(ctx) });
    if (fault) return fault;
    if (!(await takeSeat(tx, activityId))) return new Problem('NO_SEATS');

    const participation = tx.create(Participation, {
      id: randomUUID(),
      personId,
      activityId,
      ownerId,
      registeredOn: today(ctx),
      outcome: 'REGISTERED',
    });
    const late = await onViolation(tx.flush(), { participation_once: ALREADY });
    if (late) return late;
    await announceActivity(tx, activity);
    await announceParticipation(tx, participation, activity);
    await introduce(tx, participation, activity);
    return participation;
  });
}

const ALREADY = new Problem('ALREADY_REGISTERED');

async function faultOfEntry(
  tx: EntityManager,
  activity: Activity,
  { personId, day }: { personId: string; day: string },
): Promise<Problem<RegistrationProblem> | null> {
  const over = faultOfRegistration(activity, day);
  if (over) return over;
  if (!(await isKnown(tx, personId))) return new Problem('PERSON_UNKNOWN');
  const entered = await tx.count(Participation, { personId, activityId: activity.id });
  return entered > 0 ? ALREADY : null;
}
