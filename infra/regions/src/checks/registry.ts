import type { z } from 'zod';
import { periodsOverlap } from '../effective-on.ts';
import type {
  ChecklistsFile,
  FunctionsFile,
  MmcFile,
  SubjectTypesFile,
  TerritoriesFile,
  Territory,
  ThresholdsFile,
} from '../files/registry-files.ts';
import { oktmoCheckDigit } from '../oktmo.ts';
import type { LoadedFile, RegionFiles } from '../region-files.ts';
import { checkEditions } from './editions.ts';
import { checkUnique } from './unique.ts';

type Territories = LoadedFile<z.infer<typeof TerritoriesFile>>;
type SubjectTypes = LoadedFile<z.infer<typeof SubjectTypesFile>>;

/** Territories: one id a record, successors that exist and begin when the predecessor ends. */
export function checkTerritories(files: RegionFiles, file: Territories): void {
  const { territories } = file.content;
  checkUnique(files, file, { rows: territories, list: 'territories', field: 'id' });
  checkEditions(files, file, {
    rows: territories,
    list: 'territories',
    keyOf: ({ oktmo }) => oktmo,
  });

  for (const [index, territory] of territories.entries()) {
    checkSuccessor(files, file, index);
    const expected = oktmoCheckDigit(territory.oktmo);
    if (territory.checkDigit !== null && expected !== territory.checkDigit) {
      files.warn(
        file.source,
        ['territories', index, 'checkDigit'],
        `«${territory.name}»: контрольное число ОКТМО ${territory.oktmo} — ${territory.checkDigit}, по правилу ${expected}`,
      );
    }
  }
}

function checkSuccessor(files: RegionFiles, file: Territories, index: number): void {
  const { territories } = file.content;
  const territory = territories[index];
  if (!territory || territory.successor === null) return;

  const place = ['territories', index, 'successor'];
  const successor = territories.find(({ id }) => id === territory.successor);
  if (successor === undefined) {
    files.fault(file.source, place, `преемник «${territory.successor}» не найден среди территорий`);
  } else if (territory.validTo === null) {
    files.fault(
      file.source,
      place,
      'у действующей территории не может быть преемника: нужен validTo',
    );
  } else if (succeedsItself(territories, territory.id)) {
    files.fault(file.source, place, 'преемники образуют круг');
  } else if (successor.validFrom > territory.validTo) {
    files.fault(
      file.source,
      place,
      `преемник «${successor.id}» начинается позже, чем кончается предшественник`,
    );
  }
}

function succeedsItself(territories: readonly Territory[], id: string): boolean {
  const successors = new Map(territories.map((territory) => [territory.id, territory.successor]));
  const seen = new Set<string>();
  for (
    let next = successors.get(id);
    next !== null && next !== undefined && !seen.has(next);
    next = successors.get(next)
  ) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}

/** Subject types: levels and parents must be declared in the same file. */
export function checkSubjectTypes(files: RegionFiles, file: SubjectTypes): void {
  const { levels, types } = file.content;
  checkUnique(files, file, { rows: levels, list: 'levels', field: 'code' });
  checkUnique(files, file, { rows: types, list: 'types', field: 'code' });

  const levelCodes = new Set(levels.map(({ code }) => code));
  const typeCodes = new Set(types.map(({ code }) => code));
  for (const [index, type] of types.entries()) {
    if (!levelCodes.has(type.level)) {
      files.fault(file.source, ['types', index, 'level'], `уровень «${type.level}» не описан`);
    }
    const parents = [...(type.parents?.administrative ?? []), ...(type.parents?.methodical ?? [])];
    for (const parent of parents.filter((code) => !typeCodes.has(code))) {
      files.fault(file.source, ['types', index, 'parents'], `вид субъекта «${parent}» не описан`);
    }
  }
}

/** Functions belong to a declared subject type. */
export function checkFunctions(
  files: RegionFiles,
  file: LoadedFile<z.infer<typeof FunctionsFile>>,
  subjectTypes: SubjectTypes,
): void {
  checkUnique(files, file, { rows: file.content.functions, list: 'functions', field: 'code' });
  const types = new Set(subjectTypes.content.types.map(({ code }) => code));
  const levels = new Set(subjectTypes.content.levels.map(({ code }) => code));
  for (const [index, { subjectType, level }] of file.content.functions.entries()) {
    const at = (field: string) => ['functions', index, field];
    if (subjectType !== undefined && !types.has(subjectType))
      files.fault(file.source, at('subjectType'), `вид субъекта «${subjectType}» не описан`);
    if (level !== undefined && !levels.has(level))
      files.fault(file.source, at('level'), `уровень «${level}» не описан`);
  }
}

/**
 * Intermunicipal centers: a municipality stands under one center on any day.
 * Source: положение о ММЦ, п. 2.9, 4.4, приложение 1.
 */
export function checkMmcs(
  files: RegionFiles,
  file: LoadedFile<z.infer<typeof MmcFile>>,
  territories: Territories,
): void {
  const { mmcs } = file.content;
  checkUnique(files, file, { rows: mmcs, list: 'mmcs', field: 'id' });
  const known = new Set(territories.content.territories.map(({ id }) => id));
  for (const [index, mmc] of mmcs.entries()) {
    const rivals = mmcs.slice(0, index).filter((other) => periodsOverlap(other, mmc));
    for (const [position, territory] of mmc.territories.entries()) {
      const place = ['mmcs', index, 'territories', position];
      if (!known.has(territory))
        files.fault(file.source, place, `территория «${territory}» не описана`);
      if (rivals.some((other) => other.territories.includes(territory))) {
        files.fault(
          file.source,
          place,
          `территория «${territory}» уже закреплена за другим ММЦ на те же дни`,
        );
      }
    }
  }
}

/** One value of a threshold on any day. */
export function checkThresholds(
  files: RegionFiles,
  file: LoadedFile<z.infer<typeof ThresholdsFile>>,
): void {
  checkEditions(files, file, {
    rows: file.content.thresholds,
    list: 'thresholds',
    keyOf: ({ key }) => key,
  });
}

/** Items of checklists: marks are kept by their codes, so a code is used once. */
export function checkChecklists(
  files: RegionFiles,
  file: LoadedFile<z.infer<typeof ChecklistsFile>>,
): void {
  checkUnique(files, file, { rows: file.content.lists, list: 'lists', field: 'list' });
  const seen = new Set<string>();
  for (const [index, { items }] of file.content.lists.entries()) {
    for (const [place, { code }] of items.entries()) {
      const at = ['lists', index, 'items', place, 'code'];
      if (seen.has(code)) files.fault(file.source, at, `«code» повторяется: ${code}`);
      seen.add(code);
    }
  }
}
