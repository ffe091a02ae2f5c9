import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a file that carries a tag is to the requirement. */
export type Evidence = 'entity' | 'screen' | 'operation' | 'rule' | 'test';

export interface Tag {
  readonly requirement: string;
  readonly evidence: Evidence;
  readonly file: string;
}

const SOURCES = ['services', 'frontends', 'gateway', 'infra', 'test'];
const SKIPPED = new Set(['node_modules', 'dist', 'gql', '.turbo', 'results', 'migrations']);
// Whatever stands after the mark is taken: a misspelt number must fail the command, not vanish from it.
const TAG = /@requirement[ \t]+([\w-]+(?:,[ \t]*[\w-]+)*)/g;
/** Speaks of tags and its tests write some, but none is evidence. */
const OPERATOR = 'infra/operator/';

/** Finds every tag that names requirements in the sources below `root`. */
export function findTags(root: string): Tag[] {
  return SOURCES.flatMap((folder) => filesBelow(join(root, folder))).flatMap((path) => {
    const file = relative(root, path);
    if (file.startsWith(OPERATOR)) return [];
    return [...readFileSync(path, 'utf8').matchAll(TAG)]
      .flatMap(([, ids]) => (ids ?? '').split(',').map((id) => id.trim()))
      .filter(Boolean)
      .map((requirement) => ({ requirement, evidence: evidenceOf(file), file }));
  });
}

function evidenceOf(file: string): Evidence {
  if (/\.(test|spec)\.ts$/.test(file)) return 'test';
  if (file.endsWith('.vue')) return 'screen';
  if (file.endsWith('.entity.ts')) return 'entity';
  if (/\.(rules|policy)\.ts$/.test(file)) return 'rule';
  return 'operation';
}

function filesBelow(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.(ts|vue)$/.test(entry.name) ? [path] : [];
  });
}
