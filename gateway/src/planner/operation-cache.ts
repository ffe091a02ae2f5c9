import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { conditionVariables, type VariableValues } from './conditions.ts';
import { type NormalisedOperation, normaliseOperation } from './normalise-operation.ts';

interface DocumentEntry {
  readonly conditions: readonly string[];
  readonly variants: Map<string, NormalisedOperation>;
}

// A document with many conditions has 2^n outcomes: an attacker must not fill the memory with them.
const MAX_VARIANTS = 64;

/** Normalised operations of one schema; planning is cached by document identity, so the same outcome must give the same document. */
export class OperationCache {
  readonly #schema: GraphQLSchema;
  readonly #documents = new WeakMap<DocumentNode, DocumentEntry>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  normalised(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    values: VariableValues,
  ): NormalisedOperation {
    const entry = this.#entry(document);
    const outcome = entry.conditions.map((name) => (values[name] ? '1' : '0')).join('');
    const key = `${operation.name?.value ?? ''}|${outcome}`;
    const known = entry.variants.get(key);
    if (known) return known;

    const normalised = normaliseOperation(this.#schema, document, { operation, values });
    if (entry.variants.size >= MAX_VARIANTS) entry.variants.clear();
    entry.variants.set(key, normalised);
    return normalised;
  }

  #entry(document: DocumentNode): DocumentEntry {
    const known = this.#documents.get(document);
    if (known) return known;
    const entry = { conditions: conditionVariables(document), variants: new Map() };
    this.#documents.set(document, entry);
    return entry;
  }
}
