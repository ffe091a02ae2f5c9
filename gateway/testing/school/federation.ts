import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { createGatewayRuntime, type UnifiedGraphHandler } from '@graphql-hive/gateway-runtime';
import * as http from '@graphql-mesh/transport-http';
import { composeSupergraph } from '@metodgraf/supergraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { people, programs, type Program, schools, materials } from './records.ts';
import { resolvers } from './resolvers.ts';

const names = ['people', 'programs', 'routes', 'grades'] as const;
const published = names.map((name) => ({
  name,
  sdl: readFileSync(new URL(`./${name}.graphql`, import.meta.url), 'utf8'),
}));

const find = (table: readonly { readonly id: string }[]) => (reference: { id: string }) =>
  table.find(({ id }) => id === reference.id) ?? null;
const references: Readonly<Record<string, (reference: never) => unknown>> = {
  Person: find(people),
  School: find(schools),
  Video: find(materials),
  // What @requires brought must be used, else the test would not see it missing.
  Program: ({ id, hours, weight }: Program) => {
    const known = programs.find((program) => program.id === id);
    return known && (hours === undefined ? known : { ...known, hours, weight });
  },
};

function subgraph(name: string, sdl: string) {
  const own = resolvers[name] ?? {};
  const typeDefs = parse(sdl);
  const entities = Object.keys(references).filter((type) =>
    new RegExp(`type ${type}\\b[^{]*@key`).test(sdl),
  );
  const merged = { ...own };
  for (const type of entities) {
    merged[type] = { ...own[type], __resolveReference: references[type] as never };
  }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: merged as never }]);
  return createYoga({ schema, logging: false, maskedErrors: false, landingPage: false });
}

/** The fixture composed; the SDL of its public schema is what the monolith is built from. */
export const schoolGraph = composed();

function composed() {
  const graph = composeSupergraph(published);
  if (!('supergraph' in graph)) throw new Error(JSON.stringify(graph));
  return graph;
}

/** What a gateway answered to one operation. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

interface FederationOptions {
  readonly unifiedGraphHandler: UnifiedGraphHandler;
  readonly down?: string;
}

/** A gateway over four subgraphs in this process: no ports, no network, the real runtime. */
export function federation({ unifiedGraphHandler, down }: FederationOptions) {
  const subgraphs = new Map(
    published.map(({ name, sdl }) => [name as string, subgraph(name, sdl)]),
  );
  const runtime = createGatewayRuntime({
    supergraph: schoolGraph.supergraph,
    unifiedGraphHandler,
    transports: { http },
    logging: false,
    landingPage: false,
    maskedErrors: false,
    // As the gateway runs it: the request's abort signal reaches planner and subgraphs.
    executionCancellation: true,
    upstreamCancellation: true,
    fetchAPI: {
      fetch: async (url, init) => {
        const name = new URL(url).hostname.split('.')[0] ?? '';
        const target = subgraphs.get(name);
        if (!target || name === down) throw new Error(`connect ECONNREFUSED ${name}`);
        return target.fetch(url, init as RequestInit);
      },
    },
  });
  return {
    runtime,
    answer: async (
      query: string,
      variables: Readonly<Record<string, unknown>> = {},
    ): Promise<Answer> => {
      const response = await runtime.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    [Symbol.asyncDispose]: async () => {
      await runtime[Symbol.asyncDispose]();
    },
  };
}
