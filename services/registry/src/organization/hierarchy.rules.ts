import { Problem } from '@metodgraf/subgraph-kit/problem';

export const HIERARCHIES = { ADMINISTRATIVE: 'ADMINISTRATIVE', METHODICAL: 'METHODICAL' } as const;
export type Hierarchy = keyof typeof HIERARCHIES;

/** One organization under another. */
export interface Subordination {
  readonly organizationId: string;
  readonly parentId: string;
}

/**
 * Refuses a link that would put an organization under itself, directly or through others. `links` are
 * those of the same hierarchy that stand today.
 */
export function checkSubordination(
  links: readonly Subordination[],
  { organizationId, parentId }: Subordination,
): Problem<'HIERARCHY_CYCLE'> | null {
  const seen = new Set<string>();
  let rising = [parentId];
  while (rising.length > 0) {
    if (rising.includes(organizationId)) return new Problem('HIERARCHY_CYCLE');
    for (const id of rising) seen.add(id);
    rising = links
      .filter((link) => rising.includes(link.organizationId) && !seen.has(link.parentId))
      .map((link) => link.parentId);
  }
  return null;
}
