import {
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { takesPart, type VariableValues } from './conditions.ts';

/** What normalisation of one operation carries along. */
export interface Normalisation {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly values: VariableValues;
  /** Fragments that spread each other multiply; the budget ends what limits by tokens cannot see (S5). */
  budget: number;
}

/** One response key with everything asked below it, from wherever in the document it was asked. */
export interface MergedField {
  readonly node: FieldNode;
  readonly below: SelectionSetNode[];
}

/** The selections of one place: fields that always hold, and those for narrower types only. */
export interface CollectedSelections {
  readonly fields: ReadonlyMap<string, MergedField>;
  readonly narrower: ReadonlyMap<string, SelectionSetNode[]>;
}

/**
 * Merges the selection sets of one place. The planner's executor concatenates lists when a response
 * key occurs twice, so after this each key occurs once and fragments that always apply are gone.
 */
export function collectSelections(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  normalisation: Normalisation,
): CollectedSelections {
  const fields = new Map<string, MergedField>();
  const narrower = new Map<string, SelectionSetNode[]>();

  const add = (selectionSet: SelectionSetNode): void => {
    for (const selection of selectionSet.selections) {
      spend(normalisation);
      if (!takesPart(selection, normalisation.values)) continue;
      if (selection.kind === Kind.FIELD) {
        addField(fields, selection);
        continue;
      }
      const body =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : normalisation.fragments.get(selection.name.value);
      if (!body) continue;
      const condition = body.typeCondition?.name.value;
      const target = condition === undefined ? type : normalisation.schema.getType(condition);
      if (!isCompositeType(target)) continue;
      if (covers(normalisation.schema, target, type)) add(body.selectionSet);
      else if (doTypesOverlap(normalisation.schema, target, type)) {
        append(narrower, target.name, body.selectionSet);
      }
    }
  };
  selectionSets.forEach(add);
  return { fields, narrower };
}

/** The key under which a field's value appears in the answer. */
export function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

function addField(fields: Map<string, MergedField>, node: FieldNode): void {
  const key = responseKey(node);
  if (key === '__typename' && node.name.value !== key) throw reservedKey();
  const known = fields.get(key);
  const below = node.selectionSet ? [node.selectionSet] : [];
  if (known) known.below.push(...below);
  else fields.set(key, { node, below });
}

function append(map: Map<string, SelectionSetNode[]>, name: string, item: SelectionSetNode): void {
  map.set(name, [...(map.get(name) ?? []), item]);
}

function covers(
  schema: GraphQLSchema,
  condition: GraphQLCompositeType,
  type: GraphQLCompositeType,
): boolean {
  if (condition === type) return true;
  return isAbstractType(condition) && 'getFields' in type && schema.isSubType(condition, type);
}

function spend(normalisation: Normalisation): void {
  normalisation.budget -= 1;
  if (normalisation.budget >= 0) return;
  throw new GraphQLError('Запрос слишком велик', {
    extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } },
  });
}

/** The executor takes what stands under this key for the type's name, whatever it is. */
function reservedKey(): GraphQLError {
  return new GraphQLError('Псевдоним __typename занят', {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
