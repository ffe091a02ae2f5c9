import type { Act } from '../files/monitoring-files.ts';
import type { LoadedFile, RegionFiles } from '../region-files.ts';
import type { YamlPath } from '../yaml-source.ts';
import { checkUnique } from './unique.ts';

/** Every `clause` of every file must lead to a clause of an act, or a screen would show an empty basis. */
export function checkClauses(
  files: RegionFiles,
  acts: readonly LoadedFile<Act>[],
  citing: readonly LoadedFile<unknown>[],
): void {
  for (const act of acts) {
    checkUnique(files, act, { rows: act.content.clauses, list: 'clauses', field: 'anchor' });
  }
  const known = new Set(
    acts.flatMap(({ content }) =>
      content.clauses.map(({ anchor }) => `${content.document}#${anchor}`),
    ),
  );
  for (const file of citing) {
    for (const { path, ref } of citedClauses(file.content, [])) {
      if (!known.has(ref))
        files.fault(file.source, path, `пункт «${ref}» не найден ни в одном акте региона`);
    }
  }
}

function citedClauses(value: unknown, path: YamlPath): { path: YamlPath; ref: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    if (key === 'clause' && typeof child === 'string')
      return [{ path: [...path, step], ref: child }];
    return citedClauses(child, [...path, step]);
  });
}
