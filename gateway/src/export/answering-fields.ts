import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Walk } from '../graph/walk-fields.ts';

/** Where fields are selected, and from which type. */
export interface Place {
  readonly type: GraphQLCompositeType;
  readonly set: SelectionSetNode;
}

/** A field that answers under a name. */
export interface AnsweringField {
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
}

/** The fields that answer under one name at some places of a document, through all their fragments. */
export function answeringFields(
  walk: Walk,
  places: readonly Place[],
  name: string,
): AnsweringField[] {
  return places.flatMap(({ type, set }) =>
    set.selections.flatMap((selection): AnsweringField[] => {
      if (selection.kind === Kind.FIELD) {
        if ((selection.alias ?? selection.name).value !== name) return [];
        const definition = 'getFields' in type ? type.getFields()[selection.name.value] : undefined;
        return definition ? [{ node: selection, definition }] : [];
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : fragmentNamed(walk, selection.name.value);
      if (!fragment) return [];
      const condition =
        fragment.typeCondition && walk.schema.getType(fragment.typeCondition.name.value);
      const place = {
        type: isCompositeType(condition) ? condition : type,
        set: fragment.selectionSet,
      };
      return answeringFields(walk, [place], name);
    }),
  );
}

/** What is selected below some fields. */
export function placesBelow(fields: readonly AnsweringField[]): Place[] {
  return fields.flatMap(({ node, definition }) => {
    const type = getNamedType(definition.type);
    return node.selectionSet && isCompositeType(type) ? [{ type, set: node.selectionSet }] : [];
  });
}

function fragmentNamed({ document }: Walk, name: string): FragmentDefinitionNode | undefined {
  return document.definitions.find(
    (definition): definition is FragmentDefinitionNode =>
      definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
  );
}
