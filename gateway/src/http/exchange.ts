import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request on its way to its answer. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Named to the person when something fails, found in the log. */
  readonly requestId: string;
}

/** Answers the requests of one path. */
export type Handler = (exchange: Exchange) => Promise<void> | void;
