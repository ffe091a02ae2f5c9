import type { z } from 'zod';
import type { Act, IndicatorsFile, RoadmapsFile } from '../files/monitoring-files.ts';
import type { LoadedFile, RegionFiles } from '../region-files.ts';
import { checkEditions } from './editions.ts';
import { checkUnique } from './unique.ts';

/** Two files may not describe one act: the reference key is (document, anchor). */
export function checkActs(files: RegionFiles, acts: readonly LoadedFile<Act>[]): void {
  const seen = new Set<string>();
  for (const { source, content } of acts) {
    if (seen.has(content.document))
      files.fault(source, ['document'], `акт «${content.document}» описан дважды`);
    seen.add(content.document);
  }
}

/** One definition of an indicator on any day; a share needs what it is a share of. */
export function checkIndicators(
  files: RegionFiles,
  file: LoadedFile<z.infer<typeof IndicatorsFile>>,
): void {
  const { indicators } = file.content;
  checkEditions(files, file, { rows: indicators, list: 'indicators', keyOf: ({ code }) => code });
  for (const [index, { unit, denominator }] of indicators.entries()) {
    if (unit === 'PERCENT' && denominator === null) {
      files.fault(
        file.source,
        ['indicators', index, 'denominator'],
        'у доли должен быть знаменатель',
      );
    }
  }
}

/** Roadmaps: each row is unique and stands in a declared measure of a declared direction. */
export function checkRoadmaps(
  files: RegionFiles,
  file: LoadedFile<z.infer<typeof RoadmapsFile>>,
  acts: readonly LoadedFile<Act>[],
): void {
  const { roadmaps } = file.content;
  const documents = new Set(acts.map(({ content }) => content.document));
  const codes = new Set<string>();
  checkUnique(files, file, { rows: roadmaps, list: 'roadmaps', field: 'id' });

  for (const [index, roadmap] of roadmaps.entries()) {
    const at = (...steps: PropertyKey[]) => ['roadmaps', index, ...steps];
    if (!documents.has(roadmap.document)) {
      files.fault(file.source, at('document'), `акт «${roadmap.document}» не описан`);
    }
    const directions = new Set(roadmap.directions.map(({ number }) => number));
    for (const [position, measure] of roadmap.measures.entries()) {
      if (!directions.has(measure.direction)) {
        files.fault(
          file.source,
          at('measures', position, 'direction'),
          `направление ${measure.direction} не описано`,
        );
      }
    }
    const measures = new Set(roadmap.measures.map(({ code }) => code));
    for (const [position, item] of roadmap.items.entries()) {
      if (codes.has(item.code))
        files.fault(
          file.source,
          at('items', position, 'code'),
          `строка «${item.code}» повторяется`,
        );
      codes.add(item.code);
      if (item.measure !== null && !measures.has(item.measure)) {
        files.fault(
          file.source,
          at('items', position, 'measure'),
          `мероприятие «${item.measure}» не описано`,
        );
      }
    }
  }
}
