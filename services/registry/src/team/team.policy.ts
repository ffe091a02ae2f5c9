import { policy } from '@metodgraf/subgraph-kit';

/** The center keeps the register of leadership teams. */
export const composeTeamPolicy = policy<null>(
  'registry:team:compose',
  ({ role }) => role === 'CENTER',
);
export const addTeamMemberPolicy = policy<null>(
  'registry:team-member:add',
  ({ role }) => role === 'CENTER',
);
export const endTeamMemberPolicy = policy<null>(
  'registry:team-member:end',
  ({ role }) => role === 'CENTER',
);
