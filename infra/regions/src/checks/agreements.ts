import type { z } from 'zod';
import type { AgreementsFile } from '../files/agreements-file.ts';
import type { SubjectTypesFile } from '../files/registry-files.ts';
import type { LoadedFile, RegionFiles } from '../region-files.ts';
import { checkUnique } from './unique.ts';

/** Templates of agreements: each code once, and parties of kinds that the region has. */
export function checkAgreements(
  files: RegionFiles,
  file: LoadedFile<z.infer<typeof AgreementsFile>>,
  subjectTypes: LoadedFile<z.infer<typeof SubjectTypesFile>>,
): void {
  const { templates } = file.content;
  checkUnique(files, file, { rows: templates, list: 'templates', field: 'code' });
  const known = new Set(subjectTypes.content.types.map(({ code }) => code));
  for (const [index, { roles }] of templates.entries()) {
    for (const [place, { types = [] }] of roles.entries()) {
      const unknown = types.find((code) => !known.has(code));
      if (unknown === undefined) continue;
      const at = ['templates', index, 'roles', place, 'types'];
      files.fault(file.source, at, `неизвестный вид субъекта: ${unknown}`);
    }
  }
}
