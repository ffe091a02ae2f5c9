import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { MikroORM } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Viewer } from '../identity/viewer.ts';
import { openRequest, type RequestContext } from '../request/context.ts';
import { readInOneTransaction } from '../request/request-lifecycle.ts';
import { federatedSchema } from '../schema/federated-schema.ts';
import { maskError, noteUnexpected } from './mask-error.ts';
import type { Service } from './service.ts';

/** The Apollo server of a service; the same one answers over HTTP and in tests. */
export function graphqlServer(
  service: Pick<Service, 'resolvers' | 'references'>,
  log: Logger,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema: federatedSchema(service.resolvers, service.references),
    introspection: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false, // only signed tokens of the gateway are answered; browsers never get here
    formatError: maskError,
    plugins: [ApolloServerPluginInlineTraceDisabled(), noteUnexpected(log), readInOneTransaction()],
  });
}

export interface GraphqlRequest {
  readonly body: unknown;
  readonly authorization: string | undefined;
  readonly requestId: string;
}

/** Answers GraphQL requests that carry the gateway's token; others are refused before parsing. */
export function graphqlEndpoint(parts: {
  server: ApolloServer<RequestContext>;
  orm: MikroORM;
  verify: (authorization: string | undefined) => Promise<Viewer>;
}) {
  return async (asked: GraphqlRequest) => {
    let viewer: Viewer;
    try {
      viewer = await parts.verify(asked.authorization);
    } catch (error) {
      const known = error instanceof GraphQLError ? error : new GraphQLError('Доступ закрыт');
      return { status: 401, body: JSON.stringify({ errors: [known.toJSON()] }) };
    }
    const answer = await parts.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: asked.body,
      },
      context: async () => openRequest(parts.orm.em, viewer, { requestId: asked.requestId }),
    });
    return {
      status: answer.status ?? 200,
      body: answer.body.kind === 'complete' ? answer.body.string : '',
    };
  };
}
