import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseKey } from './collect-selections.ts';
import { isTypeMark } from './type-mark.ts';

/** A field whose value completion has to look into. */
export interface FieldToComplete {
  readonly key: string;
  readonly type: GraphQLOutputType;
  readonly selectionSet: SelectionSetNode | undefined;
}

/** What completion has to do with an object of one concrete type. */
export interface ObjectToComplete {
  readonly fields: readonly FieldToComplete[];
  /** The client asked for `__typename` itself. */
  readonly keepsType: boolean;
}

/** Which fields of a normalised selection concern a concrete type; remembered, since answers repeat it row by row. */
export class FieldsToComplete {
  readonly #schema: GraphQLSchema;
  readonly #known = new WeakMap<SelectionSetNode, Map<GraphQLObjectType, ObjectToComplete>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  of(type: GraphQLObjectType, selectionSet: SelectionSetNode): ObjectToComplete {
    let byType = this.#known.get(selectionSet);
    if (!byType) this.#known.set(selectionSet, (byType = new Map()));
    let object = byType.get(type);
    if (!object) byType.set(type, (object = this.#collect(type, selectionSet)));
    return object;
  }

  #collect(type: GraphQLObjectType, selectionSet: SelectionSetNode): ObjectToComplete {
    let keepsType = false;
    const fields = new Map<string, CollectedField>();
    const add = (selections: readonly SelectionNode[]): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          keepsType ||= responseKey(selection) === '__typename' && !isTypeMark(selection);
          const definition = type.getFields()[selection.name.value];
          // A nullable leaf has nothing to propagate and nothing inside.
          if (!definition || isLeafType(definition.type)) continue;
          const key = responseKey(selection);
          const field = fields.get(key) ?? { type: definition.type, below: [] };
          field.below.push(...(selection.selectionSet?.selections ?? []));
          fields.set(key, field);
        } else if (selection.kind === Kind.INLINE_FRAGMENT && this.#applies(selection, type)) {
          add(selection.selectionSet.selections);
        }
      }
    };
    add(selectionSet.selections);
    return { keepsType, fields: [...fields].map(([key, field]) => toComplete(key, field)) };
  }

  #applies(fragment: SelectionNode, type: GraphQLObjectType): boolean {
    if (fragment.kind !== Kind.INLINE_FRAGMENT) return false;
    const condition = this.#schema.getType(fragment.typeCondition?.name.value ?? type.name);
    if (condition === type) return true;
    return isAbstractType(condition) && this.#schema.isSubType(condition, type);
  }
}

interface CollectedField {
  readonly type: GraphQLOutputType;
  readonly below: SelectionNode[];
}

function toComplete(key: string, { type, below }: CollectedField): FieldToComplete {
  const selectionSet = { kind: Kind.SELECTION_SET, selections: below } as const;
  return { key, type, selectionSet: below.length > 0 ? selectionSet : undefined };
}
