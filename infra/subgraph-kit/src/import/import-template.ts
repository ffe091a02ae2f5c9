import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CHUNK_BYTES } from '../files/file-limits.ts';
import { findFiles, keepFile } from '../files/stored-file.ts';
import { derivedKey } from '../register/derived-key.ts';
import type { ImportRegister } from './register.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TEMPLATES = '5b0b3f5e-3c6e-4f0e-9a53-9d6f1f1d6a10';

/** The id of a register's form; another set of columns is another form. */
export function templateId({ code, columns }: ImportRegister): string {
  const described = Object.entries(columns).map(([key, { title, required, hint, example }]) => [
    key,
    title,
    required,
    hint,
    example,
  ]);
  return derivedKey(TEMPLATES, JSON.stringify([code, described]));
}

/** Keeps the forms that people fill, one a register, where they are not kept yet; run after migrations. */
export async function keepTemplates(
  tx: EntityManager,
  registers: readonly ImportRegister[],
  at: Date,
): Promise<void> {
  const kept = new Set((await findFiles(tx, registers.map(templateId))).map(({ id }) => id));
  for (const register of registers) {
    const id = templateId(register);
    if (kept.has(id)) continue;
    const bytes = await writtenTemplate(register);
    await keepFile(
      tx,
      {
        id,
        name: `${register.title} — форма для загрузки.xlsx`,
        mediaType: XLSX,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        personal: false,
        uploadedBy: null,
        at,
      },
      pieces(bytes),
    );
  }
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

/** One sheet to fill and one that says how. The writer is loaded here alone: few processes ever need it. */
async function writtenTemplate({ title, columns }: ImportRegister): Promise<Buffer> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const described = Object.values(columns);

  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = described.map((column) => ({
    header: column.required ? `${column.title} *` : column.title,
    width: Math.max(16, column.title.length + 4),
    // Text, or a spreadsheet would make numbers of numbers that begin with zero.
    style: { numFmt: '@' },
  }));
  sheet.getRow(1).font = { bold: true };

  const help = book.addWorksheet('Как заполнить');
  help.columns = [
    { header: 'Столбец', width: 32 },
    { header: 'Обязательный', width: 14 },
    { header: 'Что писать', width: 80 },
    { header: 'Пример', width: 40, style: { numFmt: '@' } },
  ];
  help.getRow(1).font = { bold: true };
  for (const { title: name, required, hint, example } of described)
    help.addRow([name, required ? 'да' : 'нет', hint, example]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
