import { type FieldNode, Kind, type SelectionNode } from 'graphql';

/**
 * Asks for the type's name where the client did not: the planner needs some selection where conditions
 * left none, and completion must know what an interface or union turned out to be. Recognised by
 * identity and taken out of the answer. It has no alias because the executor looks for the plain name.
 */
export const typeMark: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
  arguments: [],
  directives: [],
};

/** Whether a selection was added by the gateway. */
export function isTypeMark(selection: SelectionNode): boolean {
  return selection === typeMark;
}
