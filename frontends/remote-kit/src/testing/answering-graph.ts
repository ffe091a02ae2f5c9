import type { Client } from '@urql/vue';
import { createGraphClient } from '../graph/create-graph-client';

type Variables = Record<string, unknown>;

/** What is answered to an operation: its data, or its whole response when that has `errors`. */
export type Answer = Record<string, unknown> | ((variables: Variables) => Record<string, unknown>);

/** One request as it went out. */
export interface SentRequest {
  readonly operationName: string;
  readonly variables: Variables;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** A graph that answers by the name of the operation and remembers what it was asked. */
export function answeringGraph(answers: Record<string, Answer>): {
  client: Client;
  sent: SentRequest[];
  onUnauthenticated: () => number;
} {
  const sent: SentRequest[] = [];
  let unauthenticated = 0;

  async function answer(...request: Parameters<typeof fetch>): Promise<Response> {
    const { headers, body: written } = request[1] ?? {};
    const body = JSON.parse(written as string) as SentRequest['body'];
    const operationName = String(body['operationName']);
    const variables = (body['variables'] ?? {}) as Variables;
    sent.push({ operationName, variables, body, headers: new Headers(headers) });

    const prepared = answers[operationName];
    if (!prepared) throw new Error(`The test prepared no answer for ${operationName}`);
    const answered = typeof prepared === 'function' ? prepared(variables) : prepared;
    return Response.json('errors' in answered ? answered : { data: answered });
  }

  const client = createGraphClient({
    url: 'http://portal.test/graphql',
    onUnauthenticated: () => (unauthenticated += 1),
    fetch: answer,
  });
  return { client, sent, onUnauthenticated: () => unauthenticated };
}
