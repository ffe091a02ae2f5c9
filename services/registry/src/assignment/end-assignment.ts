import {
  forEdit,
  perform,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { Appointment } from '../appointment/index.ts';
import { Assignment } from './assignment.entity.ts';
import type { EndAssignmentInput } from './assignment.graphql.ts';
import { endAssignmentPolicy } from './assignment.policy.ts';
import { checkEnd } from './assignment.rules.ts';
import { stateAssignment } from './state-assignment.ts';

/** Ends an assignment: from that day the methodologist no longer sees the educator. */
export function endAssignment(
  ctx: RequestContext,
  requestId: string,
  input: EndAssignmentInput,
): Promise<Assignment | Problem> {
  const change = { action: endAssignmentPolicy.action, requestId, input, answers: Assignment };
  return perform(ctx, change, async (tx) => {
    const assignment = await forEdit(tx, Assignment, input);
    endAssignmentPolicy.assert(ctx.viewer, null);
    const refused = checkEnd(assignment, input.on);
    if (refused) return refused;

    assignment.to = input.on;
    const appointment = await tx.findOneOrFail(Appointment, { id: assignment.appointmentId });
    await stateAssignment(tx, { assignment, appointment, day: today(ctx) });
    return assignment;
  });
}
