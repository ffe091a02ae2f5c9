import { policy } from '@metodgraf/subgraph-kit';

/** The center keeps the list of ММЦ and their municipalities. Source: положение о ММЦ, приложение 1. */
export const giveTerritoryPolicy = policy<null>(
  'registry:mmc-territory:give',
  ({ role }) => role === 'CENTER',
);
export const takeTerritoryPolicy = policy<null>(
  'registry:mmc-territory:take',
  ({ role }) => role === 'CENTER',
);
