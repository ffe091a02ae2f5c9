import { randomUUID } from 'node:crypto';
import { onViolation, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Appointment } from '../appointment/index.ts';
import { Person } from '../person/index.ts';
import { Post } from '../post/index.ts';
import { Assignment } from './assignment.entity.ts';
import type { AssignEducatorInput } from './assignment.graphql.ts';
import { limitOn } from '../overload/index.ts';
import { assignPolicy } from './assignment.policy.ts';
import { checkAssignment, type IntendedAssignment, limitReached } from './assignment.rules.ts';
import { stateAssignment } from './state-assignment.ts';

/** Gives an educator to a methodologist; the database counts once more. */
export function assignEducator(
  ctx: RequestContext,
  requestId: string,
  input: AssignEducatorInput,
): Promise<Assignment | Problem> {
  const change = { action: assignPolicy.action, requestId, input, answers: Assignment };
  return perform(ctx, change, async (tx) => {
    assignPolicy.assert(ctx.viewer, null);
    const day = today(ctx);
    const appointment = await tx.findOneOrFail(Appointment, {
      id: input.appointmentId,
      kind: 'METHODOLOGIST',
    });
    const limit = await limitOn(tx, appointment, day);
    const refused = checkAssignment(await intended(tx, { appointment, limit, input, day }));
    if (refused) return refused;

    const assignment = tx.create(Assignment, {
      id: randomUUID(),
      personId: input.educatorId,
      appointmentId: appointment.id,
      from: input.from,
      to: null,
    });
    const late = await onViolation(tx.flush(), {
      appointment_within_limit: limitReached(limit),
      assignment_one_at_a_time: new Problem('ALREADY_ASSIGNED'),
    });
    if (late) return late;
    await stateAssignment(tx, { assignment, appointment, day });
    return assignment;
  });
}

async function intended(
  tx: EntityManager,
  {
    appointment,
    limit,
    input,
    day,
  }: { appointment: Appointment; limit: number; input: AssignEducatorInput; day: string },
): Promise<IntendedAssignment> {
  const { id, kind } = await tx.findOneOrFail(Person, { id: input.educatorId });
  const posts = await tx.find(Post, { personId: id });
  const earlier = await tx.find(Assignment, { personId: id });
  const load = await tx.count(Assignment, {
    appointmentId: appointment.id,
    $or: [{ to: null }, { to: { $gt: day } }],
  });
  return {
    educator: { id, kind, posts },
    appointment: {
      personId: appointment.personId,
      from: appointment.from,
      to: appointment.to ?? null,
      limit,
    },
    earlier,
    load,
    from: input.from,
  };
}
