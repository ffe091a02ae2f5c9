import { policy } from '@metodgraf/subgraph-kit';

/** The center distributes educators; a methodologist takes none by herself. */
export const assignPolicy = policy<null>(
  'registry:assignment:assign',
  ({ role }) => role === 'CENTER',
);

export const endAssignmentPolicy = policy<null>(
  'registry:assignment:end',
  ({ role }) => role === 'CENTER',
);
