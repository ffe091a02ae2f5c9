import { policy } from '@metodgraf/subgraph-kit';

/** Methodologists are the center's. Source: приказ 1971, п. 1.3. */
export const appointPolicy = policy<null>(
  'registry:appointment:appoint',
  ({ role }) => role === 'CENTER',
);
