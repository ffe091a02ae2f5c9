import 'reflect-metadata';
import {
  buildSubgraphSchema,
  type GraphQLResolverMap,
  printSubgraphSchema,
} from '@apollo/subgraph';
import { type GraphQLSchema, Kind, lexicographicSortSchema, parse } from 'graphql';
import {
  buildSchemaSync,
  type ClassType,
  createResolversMap,
  type NonEmptyArray,
} from 'type-graphql';
import type { RequestContext } from '../request/context.ts';

/** The newest federation version that both @apollo/subgraph and the composer accept. */
const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${[
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@tag',
  '@cost',
  '@listSize',
  '@inaccessible',
]
  .map((name) => `"${name}"`)
  .join(', ')}])`;

export type References = Readonly<
  Record<string, (reference: { id: string }, context: RequestContext) => Promise<object | null>>
>;

/** The plain schema of the resolver classes, before federation is laid over it. */
function plainSchema(resolvers: readonly ClassType[]): GraphQLSchema {
  return lexicographicSortSchema(
    buildSchemaSync({
      resolvers: resolvers as NonEmptyArray<ClassType>,
      validate: { validationError: { target: false, value: false } },
      skipCheck: true,
    }),
  );
}

/** The SDL an institution publishes: exactly what its service serves. */
export function publishedSdl(resolvers: readonly ClassType[]): string {
  return `${FEDERATION}\n\n${printSubgraphSchema(plainSchema(resolvers))}\n`;
}

/** Turns resolver classes into a federation schema; `references` resolve keys the gateway sends. */
export function federatedSchema(
  resolvers: readonly ClassType[],
  references: References = {},
): GraphQLSchema {
  const plain = plainSchema(resolvers);
  const referenceResolvers = Object.fromEntries(
    Object.entries(references).map(([type, resolve]) => [type, { __resolveReference: resolve }]),
  );
  return buildSubgraphSchema([
    { typeDefs: parse(FEDERATION) },
    {
      typeDefs: parse(printSubgraphSchema(plain)),
      // Both libraries name the same map differently.
      resolvers: createResolversMap(plain) as GraphQLResolverMap<unknown>,
    },
    {
      typeDefs: { kind: Kind.DOCUMENT, definitions: [] },
      resolvers: referenceResolvers as GraphQLResolverMap<unknown>,
    },
  ]);
}
