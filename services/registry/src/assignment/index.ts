import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Assignment, AssignmentHistory } from './assignment.entity.ts';
import { AssignedPersonResolver, AssignmentResolver, LoadResolver } from './assignment.resolver.ts';

export { Assignment } from './assignment.entity.ts';
export { assignmentState } from './state-assignment.ts';
export { unassignedConditions } from './assignments.ts';

/** Who accompanies whom, within the limit of 250. */
export const assignment: Module = {
  entities: [Assignment, AssignmentHistory],
  resolvers: [AssignmentResolver, AssignedPersonResolver, LoadResolver],
  references: { Assignment: referenceTo(Assignment) },
};
