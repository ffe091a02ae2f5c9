import type { GuardedZip } from './guarded-zip.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { type Cell, textCell } from './cell.ts';
import { UnreadableTable } from './unreadable-table.ts';
import { hearXml } from './xml-pieces.ts';

/** What must be known of a book before the cells of its sheet can be read. */
export interface XlsxBook {
  /** The part that holds the first sheet somebody can see. */
  readonly sheet: string;
  /** Texts that cells refer to by number. */
  readonly texts: readonly Cell[];
  /** Which formats, by number, show a day. */
  readonly dateFormats: ReadonlySet<number>;
  /** Some books count days from 1904. */
  readonly from1904: boolean;
}

/** Reads everything of a book but its cells. */
export async function readBook(zip: GuardedZip): Promise<XlsxBook> {
  const { relation, from1904 } = await readWorkbook(zip);
  return {
    sheet: await partOf(zip, relation),
    texts: await readTexts(zip),
    dateFormats: await readDateFormats(zip),
    from1904,
  };
}

async function readWorkbook(zip: GuardedZip): Promise<{ relation: string; from1904: boolean }> {
  let relation: string | undefined;
  let from1904 = false;
  await hearXml(zip.read('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      relation ??= Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
    },
  });
  if (relation === undefined) throw new UnreadableTable('В книге нет видимого листа');
  return { relation, from1904 };
}

async function partOf(zip: GuardedZip, relation: string): Promise<string> {
  let target: string | undefined;
  await hearXml(zip.read('xl/_rels/workbook.xml.rels'), {
    open(name, attributes) {
      if (name === 'Relationship' && attributes['Id'] === relation) target = attributes['Target'];
    },
  });
  const part = target?.startsWith('/') ? target.slice(1) : `xl/${target ?? ''}`;
  if (!zip.has(part)) throw new UnreadableTable('В книге нет листа с данными');
  return part;
}

const MOST_TEXTS = 4_000_000;

/** Shared texts; what is too long or looks like a formula is remembered as refused, not as text. */
async function readTexts(zip: GuardedZip): Promise<Cell[]> {
  const texts: Cell[] = [];
  let parts: string[] = [];
  let inText = false;
  let phonetic = false;
  await hearXml(zip.read('xl/sharedStrings.xml', TABLE_LIMITS.textBytes), {
    open(name) {
      if (name === 'si') parts = [];
      if (name === 'rPh') phonetic = true;
      inText = name === 't';
    },
    text(text) {
      if (inText && !phonetic) parts.push(text);
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si' && texts.push(bookText(parts.join(''))) > MOST_TEXTS)
        throw new UnreadableTable('В книге слишком много разных текстов');
    },
  });
  return texts;
}

/** A text as books write it: signs XML cannot hold stand there as «_x000D_». */
export const bookText = (text: string): Cell =>
  textCell(
    text.replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );

/** Formats every program knows without their being written down. Source: ECMA-376, 18.8.30. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];

async function readDateFormats(zip: GuardedZip): Promise<Set<number>> {
  const ownDates = new Set<number>();
  const dates = new Set<number>();
  let inCells = false;
  let format = 0;
  await hearXml(zip.read('xl/styles.xml'), {
    open(name, attributes) {
      if (name === 'numFmt' && showsDay(attributes['formatCode'] ?? ''))
        ownDates.add(Number(attributes['numFmtId']));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const number = Number(attributes['numFmtId'] ?? 0);
      const builtIn = BUILT_IN_DATES.some(([from, to]) => from <= number && number <= to);
      if (builtIn || ownDates.has(number)) dates.add(format);
      format += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** Whether a format shows a day: `dd.mm.yyyy` does, `# ##0"дн."` and `[h]:mm` do not. */
export function showsDay(code: string): boolean {
  const signs = code
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/\\./g, '')
    .replaceAll(/\[[^\]]*\]/g, '');
  return /[dy]/i.test(signs) && !/general/i.test(signs);
}
