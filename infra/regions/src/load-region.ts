import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { assembleRegion } from './assemble-region.ts';
import { checkRegion } from './checks/region.ts';
import { readRegionContent } from './region-content.ts';
import { regionDirectory } from './region-directory.ts';
import { RegionError } from './region-error.ts';
import { RegionFiles } from './region-files.ts';
import type { Region } from './region.ts';

export interface LoadRegionOptions {
  /** The folder that holds the regions; by default that of this package. */
  readonly directory?: string | undefined;
}

/**
 * Loads a region whole or not at all: a region with one wrong clause would show people a basis
 * that does not exist, so every fault of every file is told in one error.
 */
export function loadRegion(code: string, options: LoadRegionOptions = {}): Region {
  const directory = resolve(options.directory ?? regionDirectory());
  if (!/^[a-z][a-z-]*$/.test(code) || !existsSync(join(directory, code, 'region.yaml'))) {
    throw new RegionError(
      `Регион «${code}» не найден: нет файла ${join(directory, code, 'region.yaml')}`,
    );
  }
  const files = new RegionFiles(directory);
  const content = readRegionContent(files, code);
  checkRegion(files, content);
  files.refuseUnreadFiles(code);

  const { region, subjectTypes } = content;
  if (files.faults.length > 0 || region === undefined || subjectTypes === undefined) {
    throw new RegionError(
      `Регион «${code}» не загружен, ошибок: ${files.faults.length}`,
      files.faults,
    );
  }
  return assembleRegion({ ...content, region, subjectTypes }, files.warnings);
}
