import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  MaxIntrospectionDepthRule,
} from 'graphql';
import { inRussian } from '../answer/graph-words.ts';
import { assertAggregateOnly } from '../documents/aggregate-only.ts';
import { FREE_LIMITS, TRUSTED_LIMITS } from '../limits/document-limits.ts';
import { DocumentParser } from '../limits/document-parser.ts';
import { assertAffordable } from '../limits/static-cost.ts';
import { assertFieldAccess } from './field-access.ts';
import { graphRefusal } from './graph-refusal.ts';
import type { GraphRules } from './graph-rules.ts';
import { factsOf } from './request-facts.ts';

interface Execution {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: unknown;
  readonly contextValue: unknown;
}

/**
 * Everything an operation must pass before a service is asked. Checks that depend on who asks stand at
 * execution, never in validation: its verdict is remembered by document and would be given to others (trap 7).
 */
export function useChecks(rulesInForce: () => GraphRules): GatewayPlugin {
  const parsers = {
    FREE: new DocumentParser(FREE_LIMITS),
    TRUSTED: new DocumentParser(TRUSTED_LIMITS),
  };
  return {
    onParse({ params, context, setParsedDocument }) {
      setParsedDocument(parsers[factsOf(context).document].parse(String(params.source)));
    },
    onValidate({ addValidationRule }) {
      addValidationRule(MaxIntrospectionDepthRule);
    },
    onExecute({ args }) {
      check(args, rulesInForce());
    },
  };
}

function check(execution: Execution, rules: GraphRules): void {
  const { schema, document, operationName, variableValues, contextValue } = execution;
  const operation = getOperationAST(document, operationName);
  if (!operation) throw graphRefusal('BAD_USER_INPUT', 'Не указано, какую операцию выполнить');
  const given = (variableValues ?? {}) as Record<string, unknown>;
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (variables.errors) {
    const [first] = variables.errors;
    throw graphRefusal(
      'BAD_USER_INPUT',
      `Неверные переменные запроса. ${inRussian(first?.message ?? '')}`,
    );
  }
  const walk = { schema, document, operation };
  const { viewer, document: origin } = factsOf(contextValue);
  assertFieldAccess(walk, rules, viewer);
  assertAffordable(walk, rules, { variables: variables.coerced, role: viewer.role });
  if (origin === 'FREE') assertAggregateOnly(walk, rules);
}
