import { policy } from '@metodgraf/subgraph-kit';

/** The center marks everything, a municipality what is its own. Source: положение о ММС, п. 4.10. */
export const markChecklistPolicy = policy<{ territoryId: string | null }>(
  'registry:checklist:mark',
  ({ role, scopes }, { territoryId }) =>
    role === 'CENTER' ||
    (role === 'MUNICIPALITY' && territoryId !== null && scopes.includes(`mun:${territoryId}`)),
);
