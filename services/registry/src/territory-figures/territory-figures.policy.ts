import type { Viewer } from '@metodgraf/subgraph-kit';

/** Whether the viewer sees all cards of a municipality, so that a number of them is the whole number. */
export function seesPeopleOf({ role, scopes }: Viewer, territory: string | null): boolean {
  if (role === 'MUNICIPALITY') return territory !== null && scopes.includes(`mun:${territory}`);
  return (
    (role === 'CENTER' || role === 'MINISTRY') &&
    scopes.some((scope) => scope.startsWith('region:'))
  );
}
