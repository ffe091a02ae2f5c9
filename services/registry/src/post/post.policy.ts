import type { Viewer } from '@metodgraf/subgraph-kit';

/**
 * Whether the viewer sees all cards of an organization, so that a number of them is the whole number:
 * others see office holders only, and counting those would mislead.
 */
export function seesStaffOf(
  { role, scopes }: Viewer,
  organization: { id: string; territoryId: string | null },
): boolean {
  switch (role) {
    case 'CENTER':
    case 'MINISTRY':
      return scopes.some((scope) => scope.startsWith('region:'));
    case 'SCHOOL':
      return scopes.includes(`org:${organization.id}`);
    case 'MUNICIPALITY':
      return scopes.includes(`mun:${organization.territoryId ?? ''}`);
    default:
      return false;
  }
}
