import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, parse } from 'graphql';
import { inRussian } from '../answer/graph-words.ts';
import { graphRefusal } from '../graph/graph-refusal.ts';
import { assertWithinLimits, type DocumentLimits } from './document-limits.ts';
import { measureDocument } from './document-measure.ts';

const MAX_KEPT = 500;

/**
 * Parses documents within limits and keeps the parsed ones: validation and planning are remembered by the
 * identity of the parsed document, so the same text must give the same object.
 */
export class DocumentParser {
  readonly #limits: DocumentLimits;
  readonly #kept = new Map<string, DocumentNode>();

  constructor(limits: DocumentLimits) {
    this.#limits = limits;
  }

  parse(text: string): DocumentNode {
    const kept = this.#kept.get(text);
    if (kept) {
      // Moved to the end: what is asked often stays.
      this.#kept.delete(text);
      this.#kept.set(text, kept);
      return kept;
    }
    const document = this.#parseNew(text);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(text, document);
    return document;
  }

  #parseNew(text: string): DocumentNode {
    const { characters, tokens } = this.#limits;
    if (text.length > characters) {
      throw graphRefusal('OPERATION_TOO_LARGE', `Запрос длиннее ${characters} знаков`);
    }
    const document = parsed(text, tokens);
    assertWithinLimits(measureDocument(document), this.#limits);
    assertNoSubscription(document);
    return document;
  }
}

/** Refused here: the engine gives subscriptions to another road, on which no check of ours stands. */
function assertNoSubscription({ definitions }: DocumentNode): void {
  const asked = definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.SUBSCRIPTION,
  );
  if (asked) throw graphRefusal('BAD_USER_INPUT', 'Подписки не поддерживаются');
}

function parsed(text: string, maxTokens: number): DocumentNode {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('tokens')) {
      throw graphRefusal('OPERATION_TOO_LARGE', `Запрос больше ${maxTokens} лексем`);
    }
    throw graphRefusal('GRAPHQL_PARSE_FAILED', `Запрос не читается: ${inRussian(error.message)}`);
  }
}
