import {
  getNamedType,
  getNullableType,
  getOperationAST,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  Kind,
  OperationTypeNode,
  parse,
  type ValueNode,
} from 'graphql';
import { type Walk, walkFields } from '../graph/walk-fields.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import {
  type AnsweringField,
  answeringFields,
  type Place,
  placesBelow,
} from './answering-fields.ts';
import type { ColumnRequest, ExportRequest } from './export-request.ts';

/** How the values of a column are written: known from the schema, never guessed from the value. */
export type ColumnKind = 'TEXT' | 'NUMBER' | 'DATE' | 'MOMENT' | 'BOOLEAN';

/** A column whose field the document really selects. */
export interface Column {
  readonly title: string;
  readonly path: readonly string[];
  readonly kind: ColumnKind;
  /** How codes are said. */
  readonly words: ReadonlyMap<string, string>;
}

/** How a document is exported: where its list lies in the answer, and what a row shows. */
export interface ExportPlan {
  readonly operationName: string;
  /** Response keys from the root to the connection. */
  readonly connection: readonly string[];
  readonly columns: readonly Column[];
}

const KINDS: Readonly<Record<string, ColumnKind>> = {
  Int: 'NUMBER',
  Float: 'NUMBER',
  LocalDate: 'DATE',
  Date: 'DATE',
  DateTime: 'MOMENT',
  DateTimeISO: 'MOMENT',
  Boolean: 'BOOLEAN',
};

/**
 * Finds the one list that a document reads page by page, and the field of each column. Refuses everything
 * that a page could not have shown: what the document does not select cannot be exported either.
 */
export function planExport(
  schema: GraphQLSchema,
  text: string,
  { operationName, columns }: Pick<ExportRequest, 'operationName' | 'columns'>,
): ExportPlan {
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY) throw notExportable();
  const walk: Walk = { schema, document, operation };
  const connection = connectionOf(walk);
  const root = schema.getRootType(operation.operation);
  if (!connection || !root) throw notExportable();

  const below = (name: string, from: readonly Place[]): Place[] =>
    placesBelow(answeringFields(walk, from, name));
  const start: Place[] = [{ type: root, set: operation.selectionSet }];
  const list = connection.reduce((places, name) => below(name, places), start);
  const pageInfo = below('pageInfo', list);
  const readsOn = ['hasNextPage', 'endCursor'].every(
    (name) => answeringFields(walk, pageInfo, name).length > 0,
  );
  const rows = below('node', below('edges', list));
  if (!readsOn || rows.length === 0) throw notExportable();
  return {
    operationName: operation.name?.value ?? '',
    connection,
    columns: columns.map((column) => plannedColumn(walk, rows, column)),
  };
}

/** The response keys of the field that is paged by `$first` and `$after`; nothing unless there is exactly one. */
function connectionOf(walk: Walk): readonly string[] | undefined {
  const found: (readonly string[])[] = [];
  walkFields<readonly string[] | undefined>(walk, [], ({ node, definition }, above) => {
    const isMany = !above || !definition || isListType(getNullableType(definition.type));
    const path = isMany ? undefined : [...above, (node.alias ?? node.name).value];
    const paged = ['first', 'after'].every((name) =>
      node.arguments?.some(
        ({ name: { value }, value: given }) => value === name && isVariable(given, name),
      ),
    );
    if (paged) found.push(path ?? []);
    return path;
  });
  const distinct = new Set(found.map((path) => path.join('.')));
  return distinct.size === 1 && found[0]?.length ? found[0] : undefined;
}

function isVariable(value: ValueNode, name: string): boolean {
  return value.kind === Kind.VARIABLE && value.name.value === name;
}

function plannedColumn(
  walk: Walk,
  rows: readonly Place[],
  { path, title, words = {} }: ColumnRequest,
): Column {
  const names = path.split('.');
  let places = rows;
  let fields: AnsweringField[] = [];
  for (const name of names) {
    fields = answeringFields(walk, places, name);
    places = placesBelow(fields);
  }
  const types = fields.map(({ definition }) => getNamedType(definition.type));
  if (types.length === 0 || !types.every(isLeafType)) {
    throw refused(`Колонки «${title}» нет в этом списке`);
  }
  const codes = new Set(types.flatMap(codesOf));
  const said = new Map(Object.entries(words));
  if ([...said.keys()].some((code) => !codes.has(code))) {
    throw refused(`Слова колонки «${title}» не относятся к её значениям`);
  }
  return { title, path: names, kind: kindOf(types), words: said };
}

function kindOf(types: readonly GraphQLNamedType[]): ColumnKind {
  const kinds = new Set(types.map(({ name }) => KINDS[name] ?? 'TEXT'));
  const [only] = kinds;
  return only && kinds.size === 1 ? only : 'TEXT';
}

/** Only codes may be said in other words: a text stands in the file as its service gave it. */
function codesOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  return type.name === 'Boolean' ? ['true', 'false'] : [];
}

function notExportable(): HttpRefusal {
  return refused('Этот список нельзя выгрузить: в документе должен быть один список по страницам');
}

function refused(message: string): HttpRefusal {
  return new HttpRefusal(400, 'BAD_USER_INPUT', message);
}
