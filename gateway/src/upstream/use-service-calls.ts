import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import type { ExecutionResult } from '@graphql-tools/utils';
import { OperationTypeNode } from 'graphql';
import { callService, type CallPolicy } from './call-service.ts';
import { type BreakerPolicy, CircuitBreaker } from './circuit-breaker.ts';
import type { Services } from './services.ts';

/** Patience and breaker of all services; every service has a breaker of its own. */
export interface UpstreamPolicy extends CallPolicy {
  readonly breaker: BreakerPolicy;
}

/** What one region's page can bear: a service that needs longer is shown as unavailable. */
export const UPSTREAM_POLICY: UpstreamPolicy = {
  timeoutMs: 5_000,
  retries: 1,
  breaker: { failures: 5, restMs: 5_000 },
};

/** Puts timeout, repetition and breaker around every call the runtime makes to a subgraph. */
export function useServiceCalls(services: Services, policy: UpstreamPolicy): GatewayPlugin {
  const breakers = new Map<string, CircuitBreaker>();
  const breakerOf = (name: string): CircuitBreaker => {
    const known = breakers.get(name) ?? new CircuitBreaker(policy.breaker);
    breakers.set(name, known);
    return known;
  };
  return {
    onSubgraphExecute(payload) {
      const { subgraphName, executor } = payload;
      const service = { name: subgraphName, title: services.titleOf(subgraphName) };
      payload.setExecutor(async (request) => {
        const call = {
          service,
          repeatable: request.operationType === OperationTypeNode.QUERY,
          clientGone: request.signal,
          send: async (signal: AbortSignal) =>
            (await executor({ ...request, signal })) as ExecutionResult,
        };
        const answer = await callService(call, policy, breakerOf(subgraphName));
        return answer as ExecutionResult<never>;
      });
    },
  };
}
