import type { ExportFormat } from './export-request.ts';

/** What no file system takes, and what would make a name read otherwise than it is. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/gu;

/** The name under which a file is offered: «Люди 22.11.2026.csv». */
export function fileNameOf(wanted: string, format: ExportFormat, day: string): string {
  const name = wanted
    .replace(UNFIT, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${name || 'Выгрузка'} ${day.split('-').toReversed().join('.')}.${format}`;
}
