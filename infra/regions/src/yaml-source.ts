import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml';
import type { RegionFault } from './region-error.ts';

/** Steps from the root of a YAML file to one of its values. */
export type YamlPath = readonly PropertyKey[];

/** A read YAML file that can still say on which line each value stands. */
export interface YamlSource {
  readonly file: string;
  readonly content: unknown;
  /** The line of the value, or of the nearest parent that exists when the value is missing. */
  lineOf(path: YamlPath): number;
}

/** Reads the text; a file with broken syntax yields its faults and no source. */
export function readYaml(file: string, text: string): YamlSource | RegionFault[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    return problems.map((problem) => ({
      file,
      line: lines.linePos(problem.pos[0]).line,
      text: syntaxText(problem.code),
    }));
  }
  return {
    file,
    content: document.toJS() as unknown,
    lineOf: (path) => lines.linePos(offsetOf(document, path)).line,
  };
}

function offsetOf(document: Document, path: YamlPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetAt(document, path.slice(0, length));
    if (offset !== undefined) return offset;
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}

/** A key names a place better than the start of the nested block it opens. */
function offsetAt(document: Document, path: YamlPath): number | undefined {
  const parent = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
    return isPair(pair) && isNode(pair.key) ? pair.key.range?.[0] : undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

const SYNTAX_TEXTS: Partial<Record<string, string>> = {
  BAD_INDENT: 'неверный отступ',
  TAB_AS_INDENT: 'табуляция вместо пробелов в отступе',
  DUPLICATE_KEY: 'ключ повторён',
  MISSING_CHAR: 'не хватает знака (кавычки, скобки, двоеточия или пробела)',
  UNEXPECTED_TOKEN: 'лишний знак',
  MULTILINE_IMPLICIT_KEY: 'ключ занимает несколько строк: не закрыта кавычка или нет двоеточия',
  BLOCK_AS_IMPLICIT_KEY: 'вложенное значение начато на строке ключа',
  BLOCK_IN_FLOW: 'блочная запись внутри скобок',
  MULTIPLE_DOCS: 'в файле больше одного документа YAML',
};

function syntaxText(code: string): string {
  return `ошибка записи YAML: ${SYNTAX_TEXTS[code] ?? 'запись не разобрана'} (${code})`;
}
