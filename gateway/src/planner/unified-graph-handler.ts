import type { UnifiedGraphHandler } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler as rustPlanner } from '@graphql-hive/router-runtime';
import type { ExecutionResult } from '@graphql-tools/utils';
import { getOperationAST, getVariableValues, OperationTypeNode } from 'graphql';
import { type Answer, Completion } from './completion.ts';
import type { NormalisedOperation } from './normalise-operation.ts';
import { OperationCache } from './operation-cache.ts';
import { planUndisturbed } from './plan-undisturbed.ts';

type Execute = NonNullable<Awaited<ReturnType<typeof rustPlanner>>['executor']>;
type Result = ExecutionResult<Answer>;
type Request = Parameters<Execute>[0];

/**
 * The Rust query planner with its executor, made to answer legal queries as the specification says.
 * What is repaired and why: README, "Planner". The differential test holds it to a plain graphql-js schema.
 */
export const unifiedGraphHandler: UnifiedGraphHandler = async (options) => {
  const planner = await rustPlanner(options);
  const { unifiedGraph: schema, executor: rustExecutor } = planner;
  if (!rustExecutor) throw new Error('The planner brought no executor');
  const operations = new OperationCache(schema);
  const completion = new Completion(schema);
  const execute = planUndisturbed((request: Request) => rustExecutor(request));

  const answer = async (request: Request, normalised: NormalisedOperation): Promise<Result> => {
    if (!normalised.fields) return { data: completion.complete(normalised, {}) };
    const result = await execute({ ...request, document: normalised.fields });
    if (!isSingle(result)) throw new Error('A query answered with a stream');
    return { ...result, data: completion.complete(normalised, result.data ?? {}) };
  };
  const executor = async (request: Request) => {
    const operation = getOperationAST(request.document, request.operationName);
    if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION)
      return execute(request);
    const variables = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      request.variables ?? {},
    );
    if (variables.errors) return { errors: variables.errors };

    const normalised = operations.normalised(request.document, operation, variables.coerced);
    if (!normalised.introspection) return answer(request, normalised);
    const [meta, rest] = await Promise.all([
      execute({ ...request, document: normalised.introspection }),
      answer(request, normalised),
    ]);
    return isSingle(meta) ? joined(meta, rest) : rest;
  };
  return { ...planner, executor: executor as Execute };
};

function joined(meta: Result, rest: Result): Result {
  const errors = [...(meta.errors ?? []), ...(rest.errors ?? [])];
  return {
    data: meta.data && rest.data ? { ...rest.data, ...meta.data } : null,
    ...(errors.length > 0 && { errors }),
  };
}

function isSingle(result: unknown): result is Result {
  return typeof result === 'object' && result !== null && !(Symbol.asyncIterator in result);
}
