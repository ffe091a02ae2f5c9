import { expect, test } from 'vitest';
import { CircuitBreaker } from './circuit-breaker.ts';

function breaker() {
  const clock = { now: 1_000 };
  const circuit = new CircuitBreaker({ failures: 3, restMs: 100 }, () => clock.now);
  return { clock, circuit };
}

test('a service that answers now and then is asked on', () => {
  const { circuit } = breaker();
  for (let index = 0; index < 10; index += 1) {
    circuit.failed();
    circuit.failed();
    circuit.succeeded();
  }
  expect(circuit.admits()).toBe(true);
});

test('after failures in a row a service is left in peace, then one request tries', () => {
  const { circuit, clock } = breaker();
  for (let index = 0; index < 3; index += 1) circuit.failed();
  expect(circuit.admits()).toBe(false);

  clock.now += 101;
  expect([circuit.admits(), circuit.admits()]).toEqual([true, false]);
  circuit.failed();
  expect(circuit.admits()).toBe(false);

  clock.now += 101;
  expect(circuit.admits()).toBe(true);
  circuit.succeeded();
  expect([circuit.admits(), circuit.admits()]).toEqual([true, true]);
});

test('a try that never came back does not close the way for ever', () => {
  const { circuit, clock } = breaker();
  for (let index = 0; index < 3; index += 1) circuit.failed();
  clock.now += 101;
  expect(circuit.admits()).toBe(true);
  clock.now += 101;
  expect(circuit.admits()).toBe(true);
});
