import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';

/** Coerced values of an operation's variables. */
export type VariableValues = Readonly<Record<string, unknown>>;

/** Names of the variables that decide whether a selection takes part at all. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const value = isCondition(directive) ? directive.arguments?.[0]?.value : undefined;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** `@skip` and `@include` of one selection, decided before planning. */
export function takesPart(selection: SelectionNode, values: VariableValues): boolean {
  return (selection.directives ?? []).filter(isCondition).every((directive) => {
    const value = directive.arguments?.[0]?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? Boolean(values[value.name.value])
        : value?.kind === Kind.BOOLEAN && value.value;
    return directive.name.value === 'include' ? holds : !holds;
  });
}

/** The directives a planned selection keeps: conditions have been decided by then. */
export function withoutConditions(directives: readonly DirectiveNode[] = []): DirectiveNode[] {
  return directives.filter((directive) => !isCondition(directive));
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}
