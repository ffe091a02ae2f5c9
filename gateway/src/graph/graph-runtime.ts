import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import * as http from '@graphql-mesh/transport-http';
import type { GraphQLSchema } from 'graphql';
import { useMaskedErrors } from '../answer/use-masked-errors.ts';
import type { TokenMint } from '../identity/token-mint.ts';
import type { Log } from '../log.ts';
import { unifiedGraphHandler } from '../planner/unified-graph-handler.ts';
import { type ServiceFetch, serviceFetch } from '../upstream/service-fetch.ts';
import type { Services } from '../upstream/services.ts';
import { type UpstreamPolicy, useServiceCalls } from '../upstream/use-service-calls.ts';
import { factsOf, type RequestContext, type RequestFacts } from './request-facts.ts';
import type { SupergraphFile } from './supergraph-file.ts';
import { useChecks } from './use-checks.ts';

/** What the graph is served with. */
export interface GraphParts {
  readonly supergraph: SupergraphFile;
  readonly services: Services;
  readonly mint: TokenMint;
  readonly upstream: UpstreamPolicy;
  readonly log: Log;
}

/** A question to the graph, already known to be allowed to ask. */
export interface GraphQuestion {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

const RELOAD_DRAIN_MS = 30_000;

/** One graph out of many services, in this process. */
export class GraphRuntime {
  readonly #runtime: ReturnType<typeof createRuntime>;

  constructor(parts: GraphParts) {
    this.#runtime = withoutSignalHandlers(() => createRuntime(parts));
    parts.supergraph.onChange(() => {
      this.#runtime.invalidateUnifiedGraph();
      this.#warmUp(parts.log);
    });
    if (parts.supergraph.current) this.#warmUp(parts.log);
  }

  /** Answers a question. `gone` ends the work when nobody waits for the answer any more. */
  async ask(
    question: GraphQuestion,
    { facts, gone }: { facts: RequestFacts; gone: AbortSignal },
  ): Promise<{ status: number; body: string }> {
    const request = new Request('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(question),
      signal: gone,
    });
    const response = await this.#runtime.fetch(request, { facts });
    return { status: response.status, body: await response.text() };
  }

  /** The types of the graph in force. */
  async schema(): Promise<GraphQLSchema> {
    return this.#runtime.getSchema();
  }

  /** The graph is built when first asked for: better now than while somebody waits. */
  #warmUp(log: Log): void {
    Promise.resolve(this.#runtime.getSchema()).catch((error: unknown) =>
      log.error({ error }, 'the graph cannot be built'),
    );
  }

  async end(): Promise<void> {
    await this.#runtime[Symbol.asyncDispose]();
  }
}

/**
 * The runtime listens to SIGTERM by itself and then aborts what is under way, without ending the process
 * (trap 11). When to end is the server's to decide, after the last answer.
 */
function withoutSignalHandlers<T extends { disposableStack: unknown }>(create: () => T): T {
  const events = ['SIGINT', 'SIGTERM', 'exit'] as const;
  const before = new Map(events.map((event) => [event, process.listeners(event as 'SIGTERM')]));
  const runtime = create();
  // It registers them with its stack, which is made when first looked at.
  void runtime.disposableStack;
  for (const event of events) {
    for (const listener of process.listeners(event as 'SIGTERM')) {
      if (!before.get(event)?.includes(listener)) process.off(event, listener);
    }
  }
  return runtime;
}

function createRuntime({ supergraph, services, mint, upstream, log }: GraphParts) {
  const graph = () => {
    if (!supergraph.current) throw new Error('No supergraph is in force');
    return supergraph.current;
  };
  const fetch: ServiceFetch = serviceFetch(services);
  return createGatewayRuntime<RequestContext & Record<string, unknown>>({
    supergraph: () => graph().sdl,
    unifiedGraphHandler,
    transports: { http },
    // Otherwise a publication aborts the mutations under way (trap 9).
    gracefulSchemaReload: { drainTimeout: RELOAD_DRAIN_MS },
    graphqlEndpoint: '/graphql',
    logging: false,
    landingPage: false,
    graphiql: false,
    batching: false,
    maskedErrors: false,
    requestId: false,
    cors: false,
    // Both are safe only with our own patience with services (trap 5) and planner (trap 4).
    executionCancellation: true,
    upstreamCancellation: true,
    fetchAPI: { fetch },
    subgraphErrors: { errorCode: 'DOWNSTREAM_SERVICE_ERROR', subgraphNameProp: 'service' },
    // The only way identity gets to a service: headers set later would be left out of the key by which
    // identical calls are joined, and joining itself is off (trap 8).
    propagateHeaders: {
      async fromClientToSubgraphs({ context, subgraphName }) {
        const { viewer, requestId } = factsOf(context);
        return {
          authorization: `Bearer ${await mint.tokenFor(viewer, subgraphName)}`,
          'x-request-id': requestId,
        };
      },
    },
    transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } },
    plugins: () => [
      useChecks(() => graph().rules),
      useServiceCalls(services, upstream),
      useMaskedErrors(log),
    ],
  });
}
