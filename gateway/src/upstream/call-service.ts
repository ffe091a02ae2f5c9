import { setTimeout as pause } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { ServiceFailure } from './service-failure.ts';

/** How patiently services are asked. */
export interface CallPolicy {
  readonly timeoutMs: number;
  /** Repetitions of a query that met a closed door; mutations are never repeated (trap 6). */
  readonly retries: number;
}

/** An answer of a subgraph as the runtime sees it. */
export interface ServiceAnswer {
  readonly data?: unknown;
  readonly errors?: readonly Error[];
}

/** One request to one service. */
export interface ServiceCall {
  readonly service: { readonly name: string; readonly title: string };
  readonly repeatable: boolean;
  readonly clientGone: AbortSignal | undefined;
  readonly send: (signal: AbortSignal) => Promise<ServiceAnswer>;
}

/**
 * Asks a service within its time. Own code and not the runtime's `upstreamTimeout`, which ends the whole
 * process when a client disconnects in the middle (trap 5), nor its `upstreamRetry`, which repeats mutations.
 */
export async function callService(
  call: ServiceCall,
  policy: CallPolicy,
  breaker: CircuitBreaker,
): Promise<ServiceAnswer> {
  if (!breaker.admits()) return unavailable(call.service);
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await once(call, policy.timeoutMs);
    const failure = failureIn(outcome);
    if (!failure) {
      breaker.succeeded();
      return outcome as ServiceAnswer;
    }
    // A client that left says nothing about the service.
    if (call.clientGone?.aborted) return unavailable(call.service);
    if (call.repeatable && attempt < policy.retries && worthRepeating(failure)) {
      await pause(30 + Math.random() * 60);
      continue;
    }
    breaker.failed();
    return unavailable(call.service);
  }
}

/** Never rejects: a rejection nobody awaits any more would end the process. */
async function once(
  { send, clientGone, service }: ServiceCall,
  timeoutMs: number,
): Promise<ServiceAnswer | ServiceFailure> {
  const ending = new AbortController();
  const leave = (): void => ending.abort();
  clientGone?.addEventListener('abort', leave, { once: true });
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<ServiceFailure>((resolve) => {
    timer = setTimeout(() => {
      resolve(new ServiceFailure('TIMEOUT', `${service.name} did not answer in time`));
      ending.abort();
    }, timeoutMs);
  });
  const answered = Promise.resolve()
    .then(() => send(ending.signal))
    .catch((error: unknown) =>
      error instanceof ServiceFailure
        ? error
        : new ServiceFailure('NETWORK', error instanceof Error ? error.message : 'unknown'),
    );
  try {
    return await Promise.race([answered, timedOut]);
  } finally {
    clearTimeout(timer);
    clientGone?.removeEventListener('abort', leave);
  }
}

/** The transport's word for JSON that is broken or no answer. */
const UNREADABLE = 'RESPONSE_VALIDATION_FAILED';

/** The runtime wraps what `fetch` threw into the answer's errors. */
function failureIn(outcome: ServiceAnswer | ServiceFailure): ServiceFailure | undefined {
  if (outcome instanceof ServiceFailure) return outcome;
  for (const error of outcome.errors ?? []) {
    if (error instanceof GraphQLError && error.extensions['code'] === UNREADABLE) {
      return new ServiceFailure('FORMAT', 'not an answer of GraphQL');
    }
    for (let cause: unknown = error; cause instanceof Error; cause = causeOf(cause)) {
      if (cause instanceof ServiceFailure) return cause;
      if (cause.name === 'AbortError') return new ServiceFailure('NETWORK', 'aborted');
    }
  }
  return undefined;
}

function causeOf(error: Error): unknown {
  return error instanceof GraphQLError ? error.originalError : error.cause;
}

function worthRepeating({ reason }: ServiceFailure): boolean {
  return reason === 'NETWORK' || reason === 'STATUS';
}

function unavailable({ name, title }: { name: string; title: string }): ServiceAnswer {
  return {
    errors: [
      new GraphQLError(`Сервис «${title}» временно недоступен`, {
        extensions: { code: 'SERVICE_UNAVAILABLE', service: name },
      }),
    ],
  };
}
