import { policy } from '@metodgraf/subgraph-kit';

/** Nobody consents for another. */
export const setConsentPolicy = policy<{ personId: string }>(
  'registry:consent:set',
  ({ person }, consent) => consent.personId === person,
);
