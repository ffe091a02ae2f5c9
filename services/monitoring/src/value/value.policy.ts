import { scopesByClass, type Viewer } from '@metodgraf/subgraph-kit';

interface Told {
  readonly dimension: string;
  readonly key: string;
}

/**
 * Whether the viewer may see the people a number counts, and so may know the number however small:
 * the whole region, or the municipality or organization of the cell.
 */
export function mayOpen(viewer: Viewer, { dimension, key }: Told): boolean {
  return scopesByClass(viewer).learning.some(
    (scope) =>
      scope.startsWith('region:') ||
      (dimension === 'TERRITORY' && scope === `mun:${key}`) ||
      (dimension === 'ORGANIZATION' && scope === `org:${key}`),
  );
}
