import { expect, test } from 'vitest';
import { useRequestId } from './use-request-id';

test('the same input keeps its id until it is answered', () => {
  const requestId = useRequestId();

  const first = requestId.of({ routeId: 'r1', version: 1 });

  expect(requestId.of({ version: 1, routeId: 'r1' })).toBe(first);
  requestId.settle();
  expect(requestId.of({ routeId: 'r1', version: 1 })).not.toBe(first);
});

test('another input is another intent', () => {
  const requestId = useRequestId();

  expect(requestId.of({ routeId: 'r1' })).not.toBe(requestId.of({ routeId: 'r2' }));
});
