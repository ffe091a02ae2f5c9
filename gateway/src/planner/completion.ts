import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { responseKey } from './collect-selections.ts';
import { type FieldToComplete, FieldsToComplete } from './fields-to-complete.ts';
import { isIntrospection, type NormalisedOperation } from './normalise-operation.ts';
import { isTypeMark } from './type-mark.ts';

/** A JSON object of an answer. */
export type Answer = Record<string, unknown>;

/** A null that a non-null type does not allow: it takes the nearest nullable place with it. */
const PROPAGATE = Symbol('null propagates');

/**
 * Finishes an answer as the specification demands: nulls propagate (the executor leaves them inside
 * `[T!]`), the gateway's own marks are removed. Changes the answer in place: it is ours alone by now.
 */
export class Completion {
  readonly #schema: GraphQLSchema;
  readonly #fields: FieldsToComplete;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#fields = new FieldsToComplete(schema);
  }

  complete({ root, selectionSet }: NormalisedOperation, data: Answer): Answer | null {
    const answer = this.#object(root, selectionSet, data);
    if (!answer) return null;
    // Where no subgraph answered at all the executor leaves the field out; clients count on null.
    for (const selection of selectionSet.selections) {
      if (selection.kind !== Kind.FIELD || isIntrospection(selection)) continue;
      if (isTypeMark(selection)) continue;
      answer[responseKey(selection)] ??= selection.name.value === '__typename' ? root.name : null;
    }
    return answer;
  }

  #object(type: GraphQLObjectType, selectionSet: SelectionSetNode, answer: Answer): Answer | null {
    const { fields, keepsType } = this.#fields.of(type, selectionSet);
    for (const field of fields) {
      const completed = this.#value(field.type, field, answer[field.key]);
      if (completed === PROPAGATE) return null;
      if (completed !== answer[field.key]) answer[field.key] = completed;
    }
    if (!keepsType) delete answer['__typename'];
    return answer;
  }

  #value(type: GraphQLOutputType, field: FieldToComplete, value: unknown): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, field, value) ?? PROPAGATE;
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      return Array.isArray(value) ? this.#list(type.ofType, field, value) : value;
    }
    if (isLeafType(type) || !isAnswer(value) || !field.selectionSet) return value;
    const concrete = isObjectType(type) ? type : this.#schema.getType(String(value['__typename']));
    return isObjectType(concrete) ? this.#object(concrete, field.selectionSet, value) : value;
  }

  #list(itemType: GraphQLOutputType, field: FieldToComplete, items: unknown[]): unknown[] | null {
    for (const [index, item] of items.entries()) {
      const completed = this.#value(itemType, field, item);
      if (completed === PROPAGATE) return null;
      if (completed !== item) items[index] = completed;
    }
    return items;
  }
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
