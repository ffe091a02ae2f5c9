import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectSelections, type MergedField, type Normalisation } from './collect-selections.ts';
import { withoutConditions } from './conditions.ts';
import { typeMark } from './type-mark.ts';

/**
 * One selection set with the meaning of all the given ones: each response key once, no named fragments,
 * no conditions, fields before fragments (the executor loses order-dependent merges otherwise).
 */
export function normaliseSelections(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  normalisation: Normalisation,
): SelectionSetNode {
  const { fields, narrower } = collectSelections(type, selectionSets, normalisation);
  const selections: SelectionNode[] = [...fields.values()].map((field) =>
    normaliseField(type, field, normalisation),
  );
  for (const [name, below] of narrower) {
    const target = normalisation.schema.getType(name);
    if (!isCompositeType(target)) continue;
    selections.push(onType(name, normaliseSelections(target, below, normalisation)));
  }
  const needsType = isAbstractType(type) && !fields.has('__typename');
  if (needsType || selections.length === 0) selections.unshift(typeMark);
  return { kind: Kind.SELECTION_SET, selections };
}

function normaliseField(
  parent: GraphQLCompositeType,
  { node, below }: MergedField,
  normalisation: Normalisation,
): SelectionNode {
  const { loc: _place, selectionSet: _merged, ...field } = node;
  const directives = withoutConditions(node.directives);
  const type =
    below.length > 0 ? typeOfField(parent, node.name.value, normalisation.schema) : undefined;
  if (!type) return { ...field, directives };
  return { ...field, directives, selectionSet: normaliseSelections(type, below, normalisation) };
}

function onType(name: string, selectionSet: SelectionSetNode): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
    directives: [],
    selectionSet,
  };
}

const META_TYPES: Readonly<Record<string, string>> = { __schema: '__Schema', __type: '__Type' };

function typeOfField(
  parent: GraphQLCompositeType,
  name: string,
  schema: GraphQLSchema,
): GraphQLCompositeType | undefined {
  const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
  const meta = META_TYPES[name];
  const type = field ? getNamedType(field.type) : meta && schema.getType(meta);
  return isCompositeType(type) ? type : undefined;
}
