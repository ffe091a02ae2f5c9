import { createHash, randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { REGISTER_SDL, registerResolvers } from './register.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@tag", "@cost", "@listSize", "@requiresScopes"])`;

/** Schemas of the fake services; their names are those of real ones, so that titles are found. */
export const SCHEMAS = {
  registry: `${link}
    type Query {
      me: Person
      person(id: ID!): Person
      people(first: Int!): PersonConnection!
      register(first: Int!, after: String, filter: EntryFilter): EntryConnection!
      chapter: Chapter!
      everybody(limit: Int!): [Person!]! @listSize(slicingArguments: ["limit"])
      named: Named
      party: Party
      claims: String!
      boom: String
      refuse(code: String!): String
    }
    type Mutation { rename(name: String!): Person login(password: String!): Boolean }
    interface Named { id: ID! snils: String }
    union Party = Person | School
    type School { title: String! }
    type Person implements Named @key(fields: "id") {
      id: ID!
      name: String!
      snils: String @requiresScopes(scopes: [["role:CENTER"]])
      friends(first: Int!): [Person!]!
      chief: Person
    }
    type PersonEdge { node: Person! }
    type PersonConnection { edges: [PersonEdge!]! totalCount: Int! }
    ${REGISTER_SDL}`,
  diagnostics: `${link}
    type Query {
      indicator(code: ID!): Indicator @tag(name: "aggregate")
      slow(milliseconds: Int!): String
      diagnosticsClaims: String!
    }
    type Indicator { code: ID! @tag(name: "aggregate") value: Float @tag(name: "aggregate") people: [Person] }
    type Person @key(fields: "id") { id: ID! level: String }`,
} as const;

export type ServiceName = keyof typeof SCHEMAS;

interface Context {
  readonly claims: JWTPayload;
}

const friend = { id: 'f1', name: 'Друг' };
const person = (id: string) => ({
  __typename: 'Person',
  id,
  name: `Имя ${id}`,
  snils: '112-233-445 95',
  friends: () => [friend],
  chief: () => friend,
});
const LEAK = 'connect postgres://registry:s3cret@10.0.0.5/registry СНИЛС 112-233-445 95';

const resolvers = {
  registry: {
    Query: {
      me: (_: unknown, __: unknown, { claims }: Context) => person(String(claims.sub)),
      person: (_: unknown, { id }: { id: string }) => person(id),
      people: () => ({ edges: [{ node: person('p1') }], totalCount: 1 }),
      everybody: () => [person('p1')],
      ...registerResolvers,
      named: () => person('p1'),
      party: () => person('p1'),
      claims: (_: unknown, __: unknown, { claims }: Context) => JSON.stringify(claims),
      boom: () => {
        throw new Error(LEAK);
      },
      refuse: (_: unknown, { code }: { code: string }) => {
        throw new GraphQLError('Отказано сервисом', { extensions: { code, secret: LEAK } });
      },
    },
    Person: { __resolveReference: ({ id }: { id: string }) => person(id) },
    Mutation: { rename: () => person('p1'), login: () => false },
  },
  diagnostics: {
    Query: {
      indicator: (_: unknown, { code }: { code: string }) => ({
        code,
        value: 0.5,
        people: [{ id: 'p1' }],
      }),
      slow: (_: unknown, { milliseconds }: { milliseconds: number }) =>
        pause(milliseconds).then(() => 'готово'),
      diagnosticsClaims: (_: unknown, __: unknown, { claims }: Context) => JSON.stringify(claims),
    },
    Person: { __resolveReference: ({ id }: { id: string }) => ({ id, level: `Уровень ${id}` }) },
  },
};

/** A file as a fake service keeps it. */
export interface FakeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Takes and gives files as the kit's services do. */
async function answerFiles(
  kept: Map<string, FakeFile>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://service');
  if (request.method === 'POST') {
    const bytes = Buffer.concat((await request.toArray()) as Buffer[]);
    const [id, name] = [randomUUID(), searchParams.get('name') ?? ''];
    const mediaType = request.headers['content-type'] ?? '';
    kept.set(id, { name, mediaType, bytes });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const answer = { id, name, mediaType, size: bytes.length, sha256, secret: 'ключ' };
    response.writeHead(201).end(JSON.stringify(answer));
    return;
  }
  const file = kept.get(pathname.split('/')[2] ?? '');
  if (!file) {
    const refusal = { message: 'Запись не найдена', extensions: { code: 'NOT_FOUND' } };
    response.writeHead(404).end(JSON.stringify({ errors: [refusal] }));
    return;
  }
  response.writeHead(200, {
    'content-type': file.mediaType,
    'content-length': file.bytes.length,
    'content-disposition': 'inline',
    'x-file-name': encodeURIComponent(file.name),
    'x-inner': 'secret',
  });
  response.end(file.bytes);
}

/** What a service does instead of answering. */
export type Misbehaviour = (response: ServerResponse) => void;

/** A subgraph over HTTP that trusts only the gateway's token, and can be told to misbehave. */
export async function fakeService(name: ServiceName, gatewayUrl: string) {
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', gatewayUrl));
  const schema = buildSubgraphSchema([
    { typeDefs: parse(SCHEMAS[name]), resolvers: resolvers[name] as never },
  ]);
  const yoga = createYoga<Context>({ schema, logging: false, maskedErrors: false });
  const seen: { headers: IncomingHttpHeaders }[] = [];
  const state: { misbehave: Misbehaviour | undefined } = { misbehave: undefined };

  const claimsOf = async (authorization: string | undefined): Promise<JWTPayload> => {
    const { payload } = await jwtVerify(authorization?.replace(/^Bearer /, '') ?? '', keys, {
      issuer: 'metodgraf:gateway',
      audience: name,
      algorithms: ['EdDSA'],
    });
    return payload;
  };
  const files = new Map<string, FakeFile>();
  const server = createServer((request, response) => {
    const aboutFiles = request.url?.startsWith('/files');
    if (request.url !== '/graphql' && !aboutFiles) return response.writeHead(404).end();
    seen.push({ headers: request.headers });
    if (state.misbehave) return state.misbehave(response);
    if (aboutFiles) {
      claimsOf(request.headers.authorization).then(
        () => answerFiles(files, request, response).catch(() => response.destroy()),
        () => response.writeHead(401).end(),
      );
      return;
    }
    claimsOf(request.headers.authorization).then(
      (claims) => yoga(request, response, { claims }),
      () => response.writeHead(401).end('{"errors":[{"message":"Нет токена шлюза"}]}'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    seen,
    files,
    /** Answers by `misbehaviour` until told otherwise. */
    misbehave: (misbehaviour: Misbehaviour | undefined) => {
      state.misbehave = misbehaviour;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
