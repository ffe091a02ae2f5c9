import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field met on the way through an operation. */
export interface MetField {
  readonly parent: GraphQLCompositeType;
  readonly node: FieldNode;
  /** Absent for `__typename` and for questions about the schema. */
  readonly definition: GraphQLField<unknown, unknown> | undefined;
}

/** Where to walk: a validated operation with its document. */
export interface Walk {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * Visits every field of an operation, through all fragments, with a value handed down from field to field.
 * The document's measure has been limited before, so the walk ends soon whatever the fragments do.
 */
export function walkFields<Handed>(
  { schema, document, operation }: Walk,
  start: Handed,
  enter: (field: MetField, handed: Handed) => Handed,
): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }

  const walk = (parent: GraphQLCompositeType, set: SelectionSetNode, handed: Handed): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const definition =
          'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
        const next = enter({ parent, node: selection, definition }, handed);
        const type = definition && getNamedType(definition.type);
        if (selection.selectionSet && isCompositeType(type))
          walk(type, selection.selectionSet, next);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      walk(isCompositeType(condition) ? condition : parent, fragment.selectionSet, handed);
    }
  };
  const root = schema.getRootType(operation.operation);
  if (root) walk(root, operation.selectionSet, start);
}
