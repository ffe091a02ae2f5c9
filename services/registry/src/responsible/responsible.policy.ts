import { policy } from '@metodgraf/subgraph-kit';

/** Where somebody is made responsible; the region when there is no territory. */
export interface Duty {
  readonly territoryId: string | null;
}

/** The center appoints for the region, a municipality for itself. Source: приказ 2077, приложение 2, строка 7. */
export const appointResponsiblePolicy = policy<Duty>(
  'registry:responsible-person:appoint',
  ({ role, scopes }, { territoryId }) =>
    role === 'CENTER' ||
    (role === 'MUNICIPALITY' && territoryId !== null && scopes.includes(`mun:${territoryId}`)),
);
