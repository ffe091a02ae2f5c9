import { policy, type Viewer } from '@metodgraf/subgraph-kit';

/**
 * Whether the viewer sees all cards of an organization, so that a number of them is the whole number:
 * others see office holders only, and counting those would mislead. `territory` is today's.
 */
export function seesStaffOf(
  { role, scopes }: Viewer,
  { id, territory }: { id: string; territory: string | null },
): boolean {
  if (role === 'SCHOOL') return scopes.includes(`org:${id}`);
  if (role === 'MUNICIPALITY') return territory !== null && scopes.includes(`mun:${territory}`);
  return (
    (role === 'CENTER' || role === 'MINISTRY') &&
    scopes.some((scope) => scope.startsWith('region:'))
  );
}

const byTheCenter = ({ role }: Viewer): boolean => role === 'CENTER';

/** The center keeps the register of people; a school tells it who came and who left. */
export const takePostPolicy = policy<null>('registry:post:take', byTheCenter);
export const editPostPolicy = policy<null>('registry:post:edit', byTheCenter);
export const leavePostPolicy = policy<null>('registry:post:leave', byTheCenter);
export const transferPolicy = policy<null>('registry:person:transfer', byTheCenter);
