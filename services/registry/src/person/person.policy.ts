import { policy } from '@metodgraf/subgraph-kit';

/** The center keeps the register of people. */
export const addPersonPolicy = policy<null>('registry:person:add', ({ role }) => role === 'CENTER');
