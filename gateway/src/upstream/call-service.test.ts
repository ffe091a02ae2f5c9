import { expect, test } from 'vitest';
import { callService, type ServiceCall } from './call-service.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { ServiceFailure } from './service-failure.ts';

const policy = { timeoutMs: 50, retries: 1 };
const breaker = (failures = 100) => new CircuitBreaker({ failures, restMs: 10_000 });
const call = (send: ServiceCall['send'], more: Partial<ServiceCall> = {}): ServiceCall => ({
  service: { name: 'diagnostics', title: 'Диагностика' },
  repeatable: true,
  clientGone: undefined,
  send,
  ...more,
});
const unavailable = {
  errors: [
    expect.objectContaining({
      message: 'Сервис «Диагностика» временно недоступен',
      extensions: { code: 'SERVICE_UNAVAILABLE', service: 'diagnostics' },
    }),
  ],
};

function failing(reason: ServiceFailure['reason']) {
  const counted = { calls: 0 };
  const send = (): Promise<never> => {
    counted.calls += 1;
    return Promise.reject(new ServiceFailure(reason, reason));
  };
  return { counted, send };
}

test.each([
  ['NETWORK', true, 2],
  ['STATUS', true, 2],
  ['NETWORK', false, 1],
  ['STATUS', false, 1],
  ['TIMEOUT', true, 1],
  ['FORMAT', true, 1],
  ['TOO_LARGE', true, 1],
] as const)('%s, repeatable %s: asked %i times', async (reason, repeatable, calls) => {
  const { counted, send } = failing(reason);
  expect(await callService(call(send, { repeatable }), policy, breaker())).toEqual(unavailable);
  expect(counted.calls).toBe(calls);
});

test('a service that does not answer in time is told to stop', async () => {
  let signal: AbortSignal | undefined;
  const send = (given: AbortSignal): Promise<never> => {
    signal = given;
    return new Promise(() => undefined);
  };
  expect(await callService(call(send), policy, breaker())).toEqual(unavailable);
  expect(signal?.aborted).toBe(true);
});

test('an open circuit is not asked', async () => {
  const circuit = breaker(1);
  const { counted, send } = failing('TIMEOUT');
  await callService(call(send), policy, circuit);
  await callService(call(send), policy, circuit);
  expect(counted.calls).toBe(1);
});

test('a client that left says nothing about the service', async () => {
  const circuit = breaker(1);
  const leaving = new AbortController();
  const send = (signal: AbortSignal): Promise<never> =>
    new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(new DOMException('left', 'AbortError'))),
    );
  const answer = callService(call(send, { clientGone: leaving.signal }), policy, circuit);
  leaving.abort();
  await answer;
  expect(circuit.admits()).toBe(true);
});

test('errors of the service’s own making pass as they are', async () => {
  const answer = { data: null, errors: [new Error('Отказано')] };
  expect(
    await callService(
      call(() => Promise.resolve(answer)),
      policy,
      breaker(),
    ),
  ).toBe(answer);
});
