import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/**
 * The folder that holds the regions: found by the package's name and not by this file's place,
 * because a process bundles this file into its own `dist/`.
 */
export function regionDirectory(): string {
  const require = createRequire(import.meta.url);
  return dirname(require.resolve('@metodgraf/regions/package.json'));
}
