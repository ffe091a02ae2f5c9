import {
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

/** The definitions a selection still needs: subgraphs refuse an operation that declares more than it uses. */
export function usedVariables(
  operation: OperationDefinitionNode,
  selectionSet: SelectionSetNode,
): VariableDefinitionNode[] {
  const used = new Set<string>();
  visit(selectionSet, { [Kind.VARIABLE]: { enter: ({ name }) => void used.add(name.value) } });
  return (operation.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  );
}
