import { policy } from '@metodgraf/subgraph-kit';

/** The center keeps the register of people. */
export const addPersonPolicy = policy<null>('registry:person:add', ({ role }) => role === 'CENTER');

export const editPersonPolicy = policy<null>(
  'registry:person:edit',
  ({ role }) => role === 'CENTER',
);

/** Private data are corrected by those of the center whose duty it is. Source: design, «Rights». */
export const editDetailsPolicy = policy<null>(
  'registry:person-details:edit',
  ({ role, duties }) => role === 'CENTER' && duties.includes('PRIVATE'),
);
