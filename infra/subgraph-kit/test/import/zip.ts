import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a hand-made zip; `declaredSize` may lie. */
export interface Part {
  readonly name: string;
  readonly content: Buffer | string;
  readonly declaredSize?: number;
}

/** Writes a zip byte by byte, also one that no honest program would write. */
export function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize } of parts) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const file = Buffer.from(name);
    const sizes = { crc: crc32(bytes), packed: packed.length, size: declaredSize ?? bytes.length };
    const local = Buffer.concat([header(0x04034b50, sizes, file.length), file, packed]);
    locals.push(local);
    central.push(centralHeader(sizes, file, offset));
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

function header(signature: number, { crc, packed, size }: Sizes, nameLength: number): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(0x800, 6);
  bytes.writeUInt16LE(8, 8);
  bytes.writeUInt32LE(crc, 14);
  bytes.writeUInt32LE(packed, 18);
  bytes.writeUInt32LE(size, 22);
  bytes.writeUInt16LE(nameLength, 26);
  return bytes;
}

function centralHeader({ crc, packed, size }: Sizes, name: Buffer, offset: number): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(0x02014b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(20, 6);
  bytes.writeUInt16LE(0x800, 8);
  bytes.writeUInt16LE(8, 10);
  bytes.writeUInt32LE(crc, 16);
  bytes.writeUInt32LE(packed, 20);
  bytes.writeUInt32LE(size, 24);
  bytes.writeUInt16LE(name.length, 28);
  bytes.writeUInt32LE(offset, 42);
  return Buffer.concat([bytes, name]);
}

/** The parts of the smallest book, around the XML of its one sheet. */
export function bookOf(
  sheetData: string,
  { texts = '', workbook = '' }: { texts?: string; workbook?: string } = {},
): Part[] {
  return [
    {
      name: 'xl/workbook.xml',
      content: xml(
        `<workbook xmlns:r="x">${workbook}<sheets><sheet name="Тайный" state="hidden" sheetId="1" r:id="r9"/><sheet name="Л" sheetId="2" r:id="r1"/></sheets></workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: xml(
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r9" Target="worksheets/no.xml"/></Relationships>',
      ),
    },
    { name: 'xl/sharedStrings.xml', content: xml(`<sst>${texts}</sst>`) },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: xml(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
    },
  ];
}

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>${body}`;
