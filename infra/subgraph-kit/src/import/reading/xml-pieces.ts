import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UnreadableTable } from './unreadable-table.ts';

/** What a reader of one XML part wants to hear; names come without their namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Feeds an XML part to a listener, piece by piece, and gives way after each piece. No entity is ever
 * expanded and no document type is taken: tables have none (S38).
 */
export async function* listenToXml(
  pieces: AsyncIterable<Buffer>,
  listener: XmlListener,
): AsyncGenerator<void> {
  const parser = parserFor(listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let heard = false;
  try {
    for await (const piece of pieces) {
      heard = true;
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
    // A part that is not there is no document, and books may lack some.
    if (heard) parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof UnreadableTable ? error : broken();
  }
  yield;
}

/** Hears an XML part to its end. */
export async function hearXml(pieces: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _ of listenToXml(pieces, listener));
}

function parserFor(listener: XmlListener): SaxesParser {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw broken();
  });
  parser.on('error', () => {
    throw broken();
  });
  if (listener.open) {
    parser.on('opentag', ({ name, attributes }: SaxesTagPlain) =>
      listener.open?.(local(name), attributes),
    );
  }
  if (listener.text) parser.on('text', (text) => listener.text?.(text));
  if (listener.close) parser.on('closetag', ({ name }) => listener.close?.(local(name)));
  return parser;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const broken = (): UnreadableTable =>
  new UnreadableTable('Содержимое книги повреждено. Откройте её и сохраните ещё раз как XLSX');
