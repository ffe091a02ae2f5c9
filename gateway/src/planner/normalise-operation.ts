import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { VariableValues } from './conditions.ts';
import { normaliseSelections } from './normalise-selections.ts';
import { isTypeMark } from './type-mark.ts';
import { usedVariables } from './used-variables.ts';

/** An operation rewritten so that the planner's executor answers it correctly. */
export interface NormalisedOperation {
  readonly root: GraphQLObjectType;
  readonly selectionSet: SelectionSetNode;
  /** Ordinary fields; absent when conditions left nothing or only the schema or the root's name is asked about. */
  readonly fields: DocumentNode | undefined;
  /** `__schema` and `__type`, which the executor cannot answer beside ordinary fields. */
  readonly introspection: DocumentNode | undefined;
}

const MAX_SELECTIONS = 50_000;

/** Rewrites one operation for one outcome of its conditions. */
export function normaliseOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, values }: { operation: OperationDefinitionNode; values: VariableValues },
): NormalisedOperation {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation} type`);
  const normalisation = {
    schema,
    values,
    fragments: fragmentsOf(document),
    budget: MAX_SELECTIONS,
  };
  const selectionSet = normaliseSelections(root, [operation.selectionSet], normalisation);

  const part = (selections: SelectionNode[]): DocumentNode | undefined =>
    selections.length === 0
      ? undefined
      : documentOf(operation, { kind: Kind.SELECTION_SET, selections });
  const asked = selectionSet.selections.filter(
    (selection) => !isTypeMark(selection) && !isTypeName(selection),
  );
  return {
    root,
    selectionSet,
    fields: part(asked.filter((selection) => !isIntrospection(selection))),
    introspection: part(asked.filter(isIntrospection)),
  };
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  return fragments;
}

function documentOf(
  operation: OperationDefinitionNode,
  selectionSet: SelectionSetNode,
): DocumentNode {
  const { loc: _place, ...rest } = operation;
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...rest, selectionSet, variableDefinitions: usedVariables(operation, selectionSet) },
    ],
  };
}

/**
 * The name of the root type, which completion writes without asking. The planner would send it to the first
 * service of the graph, so that every mutation of a front end waited for that one too.
 */
function isTypeName(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && selection.name.value === '__typename';
}

/** A question about the schema itself. */
export function isIntrospection(selection: SelectionNode): boolean {
  if (selection.kind !== Kind.FIELD) return false;
  return selection.name.value === '__schema' || selection.name.value === '__type';
}
