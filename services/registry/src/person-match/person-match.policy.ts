import { policy } from '@metodgraf/subgraph-kit';

/** Only who links sign-ins may ask whether a person is in the registry. */
export const matchPeoplePolicy = policy<null>(
  'registry:person:match',
  ({ role }) => role === 'ADMINISTRATOR',
);
