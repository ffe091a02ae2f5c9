import { chooseDocument } from '../documents/choose-document.ts';
import type { TrustedDocuments } from '../documents/trusted-documents.ts';
import type { Exchange, Handler } from '../http/exchange.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import { assertOwnPage } from '../http/own-page-only.ts';
import { readJsonBody } from '../http/request-body.ts';
import { sendText } from '../http/respond.ts';
import type { Log } from '../log.ts';
import { type Recognition, recognise } from '../session/signed-in.ts';
import type { GraphRuntime } from './graph-runtime.ts';
import type { SupergraphFile } from './supergraph-file.ts';

/** What answering questions to the graph works with. */
export interface EndpointParts extends Recognition {
  readonly origin: string;
  readonly supergraph: SupergraphFile;
  readonly trusted: TrustedDocuments;
  readonly runtime: GraphRuntime;
  readonly log: Log;
}

/** `POST /graphql`: from our own page, by somebody signed in, with a document they may run. */
export function graphqlEndpoint(parts: EndpointParts): Handler {
  return async (exchange) => {
    const { request, response } = exchange;
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      throw new HttpRefusal(405, 'BAD_USER_INPUT', 'Запросы принимаются только методом POST');
    }
    assertOwnPage(request, parts.origin);
    const signedIn = await recognise(request, parts);
    if (!signedIn) throw new HttpRefusal(401, 'UNAUTHENTICATED', 'Войдите, чтобы продолжить');
    const body = await readJsonBody(request);
    const { viewer } = signedIn;
    const chosen = await chooseDocument(body, viewer.role, parts.trusted);
    if (!parts.supergraph.current) {
      throw new HttpRefusal(503, 'SERVICE_UNAVAILABLE', 'Портал ещё запускается, повторите позже');
    }
    const { origin, ...question } = chosen;
    const facts = { viewer, requestId: exchange.requestId, document: origin };
    const started = performance.now();
    const { status, body: text } = await parts.runtime.ask(question, {
      facts,
      gone: goneSignal(exchange),
    });
    const milliseconds = Math.round(performance.now() - started);
    const { requestId } = exchange;
    parts.log.debug(
      { requestId, operation: question.operationName, milliseconds, origin },
      'asked',
    );
    sendText(response, status, { type: 'application/json', text });
  };
}

/** Fires when the client closes before its answer is there. */
function goneSignal({ response }: Exchange): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
