import { isUtf8 } from 'node:buffer';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { textCell, type TableRow } from './cell.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { UnreadableTable } from './unreadable-table.ts';

const PIECE = 64 * 1024;
const DELIMITERS = [';', '\t', ','] as const;

/**
 * Rows of a CSV in the encodings and with the separators Russian spreadsheets write. Numbers stay text:
 * a CSV does not say what is one.
 */
export async function* csvRows(bytes: Buffer): AsyncGenerator<TableRow> {
  const { encoding, start } = encodingOf(bytes);
  const told = toldDelimiter(new TextDecoder(encoding).decode(bytes.subarray(start, start + 16)));
  const delimiter = told ?? delimiterOf(firstLine(bytes, encoding, start));
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: TABLE_LIMITS.recordCharacters,
  });
  const records = pipeline(Readable.from(texts(bytes, encoding, start)), parser, () => undefined);
  let row = 0;
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      row += 1;
      if (row === 1 && told !== null) continue;
      if (record.length > TABLE_LIMITS.columns)
        throw new UnreadableTable(`В таблице больше ${TABLE_LIMITS.columns} столбцов`);
      yield { row, cells: record.map(textCell) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const where = `После строки ${parser.info.records} не закрыта кавычка или строка слишком длинна`;
    throw new UnreadableTable(`${where}. Сохраните таблицу заново`);
  }
}

function encodingOf(bytes: Buffer): { encoding: string; start: number } {
  if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])))
    return { encoding: 'utf-16le', start: 2 };
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])))
    return { encoding: 'utf-8', start: 3 };
  if (isUtf8(bytes)) return { encoding: 'utf-8', start: 0 };
  return { encoding: 'windows-1251', start: 0 };
}

function* texts(bytes: Buffer, encoding: string, start: number): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = start; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}

/** Some programs write the separator into a line of its own: «sep=;». */
function toldDelimiter(beginning: string): string | null {
  return /^sep=(.)\r?\n/.exec(beginning)?.[1] ?? null;
}

function firstLine(bytes: Buffer, encoding: string, start: number): string {
  const text = new TextDecoder(encoding).decode(bytes.subarray(start, start + PIECE));
  return text.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
}

/** The separator that occurs most in the first line, outside quotes. */
function delimiterOf(line: string): string {
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ';';
}
