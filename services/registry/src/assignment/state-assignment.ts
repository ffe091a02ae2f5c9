import { AssignmentFact } from '@metodgraf/facts';
import { publish } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Appointment } from '../appointment/index.ts';
import { restatePerson } from '../statement/index.ts';
import type { Assignment } from './assignment.entity.ts';

/** Tells the other services of an assignment and of who may see the educator from now on. */
export async function stateAssignment(
  tx: EntityManager,
  {
    assignment,
    appointment,
    day,
  }: { assignment: Assignment; appointment: Appointment; day: string },
): Promise<void> {
  const state = assignmentState(assignment, appointment);
  await publish(tx, AssignmentFact, { subject: assignment.id, state });
  await restatePerson(tx, { person: assignment.personId, day });
}

/** What services are told about an assignment. */
export function assignmentState(
  { personId, from, to }: Assignment,
  { id, personId: methodologist }: Pick<Appointment, 'id' | 'personId'>,
) {
  return { person: personId, methodologist, appointment: id, from, to };
}
